import type { NetworkCalibration } from 'paretoken'
import { significant } from '../fit/significant.ts'
import { fitMessages } from './fitMessages.ts'
import { efficiency, launch, syncPerPeer } from './freeConstants.ts'
import type { MessageSeries } from './messageSeries.ts'

type DirectAllReduce = NetworkCalibration['directAllReduce']

/** A search moves one constant at a time, so what one exchange takes is one, and which part of it the flag is another. */
const free = {
  exchangeSeconds: launch,
  flagShare: { start: 0.5, least: 0, most: 1 },
  bandwidthEfficiency: efficiency,
  syncSecondsPerPeer: syncPerPeer,
}

/** The last is an engine that leaves nearly everything to the library. */
const starts = [
  { exchangeSeconds: 2e-6, flagShare: 0.9 },
  { bandwidthEfficiency: 0.4, flagShare: 0.2, syncSecondsPerPeer: 3e-6 },
  { exchangeSeconds: 4e-5 },
]

/** The constants of a calibration from those of the search: a launch that is no shorter than launches can be, the rest shared out. */
const directOf = (
  constants: { readonly [name in keyof typeof free]: number },
  contention: number,
): DirectAllReduce => {
  const shared = constants.exchangeSeconds - launch.least
  return {
    launchSeconds: significant(launch.least + (1 - constants.flagShare) * shared),
    scaleUp: {
      bandwidthEfficiency: constants.bandwidthEfficiency,
      contention,
      syncSeconds: significant(constants.flagShare * shared),
      syncSecondsPerPeer: constants.syncSecondsPerPeer,
    },
  }
}

/**
 * The all-reduce of a serving engine on one family, as it was measured: engines leave large messages to the collectives library, so the
 * faster of the two is held against each measurement. Sharing PCIe costs both the same.
 * @param network with the family's library
 */
export function fitDirectAllReduce(
  series: readonly MessageSeries[],
  network: NetworkCalibration,
): DirectAllReduce {
  const { contention } = network.scaleUp
  const networkOf = (constants: { readonly [name in keyof typeof free]: number }) => ({
    ...network,
    directAllReduce: directOf(constants, contention),
  })
  return directOf(fitMessages({ series, free, starts, networkOf }), contention)
}
