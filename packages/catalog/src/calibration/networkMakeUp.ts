import type { LinkCalibration, NetworkCalibration, TransportCalibration } from 'paretoken'
import type { NetworkConstant } from './networkConstants.ts'
import type { ServingEngine } from './servingEngine.ts'

/** Values of constants of messages by their names. */
export type NetworkConstantValues = { readonly [name in NetworkConstant]: number }

/** Launches follow each other no sooner in a graph: 80 of them in 70 µs (cuda.juliagpu.org/dev/usage/graphs). What a direct all-reduce takes beside its exchanges. */
const leastLaunchSeconds = 0.9e-6

/** The collectives library inside the innermost tier, with switches that can add up and without. */
export const libraryWith = (
  values: NetworkConstantValues,
): Pick<NetworkCalibration, 'launchSeconds' | 'scaleUp' | 'inNetworkReduction'> => ({
  launchSeconds: values.libraryLaunchSeconds,
  scaleUp: {
    bandwidthEfficiency: values.libraryBandwidthShare,
    contention: values.contention,
    syncSeconds: values.librarySyncSeconds,
    syncSecondsPerPeer: values.librarySyncSecondsPerPeer,
  },
  inNetworkReduction: {
    launchSeconds: values.reductionLaunchSeconds,
    bandwidthEfficiency: values.libraryBandwidthShare,
  },
})

/** The all-reduce of a serving engine inside the innermost tier. */
export const directAllReduceWith = (
  engine: ServingEngine,
  values: NetworkConstantValues,
): NetworkCalibration['directAllReduce'] => ({
  launchSeconds: leastLaunchSeconds,
  scaleUp: {
    bandwidthEfficiency: values.directBandwidthShare,
    contention: values.contention,
    syncSeconds: (engine === 'vllm' ? values.vllmFlagRatio : 1) * values.flagSeconds,
    syncSecondsPerPeer: values.flagSecondsPerPeer,
  },
})

const unwaited = { syncSeconds: 0, syncSecondsPerPeer: 0 }

/** Tokens sent straight to their experts. All put what they send where it is wanted at once, so flags inside the innermost tier are part of the launch. */
export const expertExchangeWith = (values: NetworkConstantValues): TransportCalibration => ({
  launchSeconds: values.exchangeLaunchSeconds,
  scaleUp: {
    bandwidthEfficiency: values.directBandwidthShare,
    contention: values.contention,
    ...unwaited,
  },
  scaleOut: {
    bandwidthEfficiency: values.exchangeOutsideBandwidthShare,
    contention: values.contention,
    syncSeconds: values.exchangeOutsideSyncSeconds,
    syncSecondsPerPeer: values.flagSecondsPerPeer,
  },
})

/** The same by the library's all to all, where machines have no kernels for it. */
export const libraryExchangeWith = (
  values: NetworkConstantValues,
): { readonly launchSeconds: number; readonly scaleUp: LinkCalibration } => {
  const { launchSeconds, scaleUp } = libraryWith(values)
  return { launchSeconds, scaleUp }
}

/** Tokens forwarded once to each server. */
export const forwardedExchangeWith = (values: NetworkConstantValues): TransportCalibration => ({
  launchSeconds: values.forwardedLaunchSeconds,
  scaleUp: {
    bandwidthEfficiency: values.forwardedBandwidthShare,
    contention: values.contention,
    ...unwaited,
  },
  scaleOut: {
    bandwidthEfficiency: values.forwardedOutsideBandwidthShare,
    contention: values.contention,
    syncSeconds: values.forwardedLaunchSeconds,
    syncSecondsPerPeer: values.forwardedOutsideSyncSecondsPerPeer,
  },
})
