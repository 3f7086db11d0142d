import type { FamilyNetwork } from '@paretoken/catalog'
import type { TransportCalibration } from 'paretoken'
import { fitMessages } from './fitMessages.ts'
import { efficiency, fixed, launch, sync, syncPerPeer } from './freeConstants.ts'
import type { MessageSeries } from './messageSeries.ts'
import { shows } from './shows.ts'
import { unavailable } from './unavailable.ts'

/** The two ways tokens go to their experts. */
export type ExchangeWay = 'expertExchange' | 'forwardedExpertExchange'

/** Exchanges with experts as they were fitted: outside of the innermost tier too where that was measured. */
type FittedExchange = FamilyNetwork['expertExchange']

/**
 * One way of exchanging tokens with experts on one family. There is one exchange inside the innermost tier, so the flags it waits
 * for cannot be told from its launch, nor can those of each peer where all groups had as many inside.
 * @param contention what sharing PCIe costs the family's library
 */
export function fitExpertExchange(
  way: ExchangeWay,
  series: readonly MessageSeries[],
  contention: number,
): FittedExchange {
  const leaves = shows.scaleOut(series)
  const free = {
    launchSeconds: { ...launch, start: 1e-5 },
    bandwidthEfficiency: { ...efficiency, start: 0.4 },
    syncSecondsPerPeer: shows.peersInside(series) ? syncPerPeer : fixed(0),
    outsideBandwidthEfficiency: leaves ? efficiency : fixed(1),
    outsideSyncSeconds: leaves ? { ...sync, start: 1e-5 } : fixed(0),
    outsideSyncSecondsPerPeer: leaves ? syncPerPeer : fixed(0),
  }
  const transportOf = (
    constants: { readonly [name in keyof typeof free]: number },
  ): TransportCalibration => ({
    launchSeconds: constants.launchSeconds,
    scaleUp: {
      bandwidthEfficiency: constants.bandwidthEfficiency,
      contention,
      syncSeconds: 0,
      syncSecondsPerPeer: constants.syncSecondsPerPeer,
    },
    scaleOut: {
      bandwidthEfficiency: constants.outsideBandwidthEfficiency,
      contention,
      syncSeconds: constants.outsideSyncSeconds,
      syncSecondsPerPeer: constants.outsideSyncSecondsPerPeer,
    },
  })
  const starts = [{ bandwidthEfficiency: 0.1, outsideBandwidthEfficiency: 0.2, launchSeconds: 3e-5 }]
  const networkOf = (constants: { readonly [name in keyof typeof free]: number }) => ({
    ...unavailable,
    [way]: transportOf(constants),
  })
  const { scaleOut, ...inside } = transportOf(fitMessages({ series, free, starts, networkOf }))
  return leaves ? { ...inside, scaleOut } : inside
}
