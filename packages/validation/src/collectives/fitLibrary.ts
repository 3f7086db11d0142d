import type { FamilyNetwork } from '@paretoken/catalog'
import type { NetworkCalibration } from 'paretoken'
import { fitMessages } from './fitMessages.ts'
import { contention, efficiency, fixed, launch, sync, syncPerPeer } from './freeConstants.ts'
import type { MessageSeries } from './messageSeries.ts'
import { shows } from './shows.ts'
import { unavailable } from './unavailable.ts'

type Library = FamilyNetwork['library']

/** A network with nothing but the collectives library. */
export const withLibrary = (library: Library): NetworkCalibration => ({ ...unavailable, ...library })

/**
 * The collectives library of one family: gathers, scatters and all-reduces inside a server.
 * @param givenContention what sharing PCIe costs, for families that were measured without
 */
export function fitLibrary(series: readonly MessageSeries[], givenContention: number): Library {
  const reduces = shows.inNetworkReduction(series)
  const networkOf = (constants: { readonly [name in keyof typeof free]: number }): Library => ({
    launchSeconds: constants.launchSeconds,
    scaleUp: {
      bandwidthEfficiency: constants.bandwidthEfficiency,
      contention: constants.contention,
      syncSeconds: constants.syncSeconds,
      syncSecondsPerPeer: constants.syncSecondsPerPeer,
    },
    ...(reduces && {
      inNetworkReduction: {
        launchSeconds: constants.reductionLaunchSeconds,
        bandwidthEfficiency: constants.reductionBandwidthEfficiency,
      },
    }),
  })
  const free = {
    launchSeconds: launch,
    bandwidthEfficiency: efficiency,
    contention: shows.contention(series) ? contention : fixed(givenContention),
    syncSeconds: sync,
    syncSecondsPerPeer: syncPerPeer,
    reductionLaunchSeconds: reduces ? { ...launch, start: 2e-5 } : fixed(0),
    reductionBandwidthEfficiency: reduces ? { ...efficiency, start: 0.5 } : fixed(1),
  }
  const starts = [
    { launchSeconds: 1e-6, syncSeconds: 4e-6 },
    { bandwidthEfficiency: 0.4, syncSecondsPerPeer: 1e-6, contention: 2, reductionLaunchSeconds: 5e-6 },
  ]
  return networkOf(
    fitMessages({ series, free, starts, networkOf: (constants) => withLibrary(networkOf(constants)) }),
  )
}
