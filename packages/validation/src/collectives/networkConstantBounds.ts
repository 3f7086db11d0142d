import type { NetworkConstant } from '@paretoken/catalog'
import type { FreeConstant } from '../fit/fitConstants.ts'
import { contention, efficiency, launch, sync, syncPerPeer } from './freeConstants.ts'

const from = (bounds: FreeConstant, start: number): FreeConstant => ({ ...bounds, start })

/** Where constants of messages begin and may lie: no share is above 1, no launch sooner than graphs launch. */
export const networkConstantBounds: { readonly [name in NetworkConstant]: FreeConstant } = {
  libraryLaunchSeconds: from(launch, 6e-6),
  flagSeconds: from(sync, 2.5e-6),
  exchangeLaunchSeconds: from(launch, 1.3e-5),
  forwardedBandwidthShare: from(efficiency, 0.08),
  contention,
  flagSecondsPerPeer: from(syncPerPeer, 2e-7),
  libraryBandwidthShare: from(efficiency, 0.5),
  librarySyncSeconds: from(sync, 5e-7),
  librarySyncSecondsPerPeer: from(syncPerPeer, 1e-6),
  reductionLaunchSeconds: from(launch, 4e-5),
  directBandwidthShare: from(efficiency, 0.6),
  vllmFlagRatio: { start: 1, least: 0.1, most: 10 },
  exchangeOutsideBandwidthShare: from(efficiency, 0.9),
  exchangeOutsideSyncSeconds: from(sync, 7e-6),
  forwardedLaunchSeconds: from(launch, 3.5e-5),
  forwardedOutsideBandwidthShare: from(efficiency, 0.35),
  forwardedOutsideSyncSecondsPerPeer: from(syncPerPeer, 7e-6),
}
