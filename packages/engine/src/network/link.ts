import type { LinkCalibration, NetworkCalibration } from '../hardware/calibration.ts'
import type { InterconnectTier } from '../hardware/interconnect.ts'

/** The links of one tier as software uses them. */
export type Link = {
  readonly tier: InterconnectTier
  /** Seconds for each byte an accelerator sends, all its links of this tier together. */
  readonly secondsPerByte: number
  /** The same where switches add up what passes through them; absent where they do not. */
  readonly inNetworkSecondsPerByte?: number
  /** Seconds until something sent to one other has arrived and has been noticed. */
  readonly exchangeSeconds: number
  /** Seconds more for every further accelerator that is waited for. */
  readonly secondsPerFurtherPeer: number
}

const sameFigures = (a: InterconnectTier, b: InterconnectTier): boolean =>
  a.topology === 'switch' &&
  b.topology === 'switch' &&
  a.bytesPerSecondPerDirection === b.bytesPerSecondPerDirection &&
  a.startUpLatencySeconds === b.startUpLatencySeconds &&
  a.inNetworkReduction === b.inNetworkReduction

const sameLink = (a: LinkCalibration, b: LinkCalibration): boolean =>
  a.bandwidthEfficiency === b.bandwidthEfficiency &&
  a.syncSeconds === b.syncSeconds &&
  a.syncSecondsPerPeer === b.syncSecondsPerPeer

/** What collectives, or the exchange with experts, reach of a network's links. */
type LinkCalibrations = Pick<NetworkCalibration, 'scaleUp' | 'scaleOut'>

/**
 * The links of a network's tiers, from the inside outwards. A tier of switches with the figures of the one around it is part of that
 * one: nothing tells them apart.
 */
export function linksOf(
  tiers: readonly InterconnectTier[],
  calibrations: LinkCalibrations,
  inNetworkEfficiency: number,
): readonly Link[] {
  const calibrationAt = (index: number): LinkCalibration =>
    index === 0 ? calibrations.scaleUp : calibrations.scaleOut
  return tiers.flatMap((tier, index) => {
    const around = tiers[index + 1]
    const calibration = calibrationAt(index)
    if (around !== undefined && sameFigures(tier, around) && sameLink(calibration, calibrationAt(index + 1)))
      return []
    const secondsPerByte = 1 / tier.bytesPerSecondPerDirection
    return [
      {
        tier,
        secondsPerByte: secondsPerByte / calibration.bandwidthEfficiency,
        ...(tier.inNetworkReduction ? { inNetworkSecondsPerByte: secondsPerByte / inNetworkEfficiency } : {}),
        exchangeSeconds: tier.startUpLatencySeconds + calibration.syncSeconds,
        secondsPerFurtherPeer: calibration.syncSecondsPerPeer,
      },
    ]
  })
}

/** Seconds until messages of that many others have arrived and have been noticed. */
export const exchangeSeconds = (link: Link, peers: number): number =>
  link.exchangeSeconds + (peers - 1) * link.secondsPerFurtherPeer
