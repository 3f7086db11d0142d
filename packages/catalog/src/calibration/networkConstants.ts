/**
 * Constants of messages that each family has its own of.
 * - `libraryLaunchSeconds`: seconds of a collective of the library beside its exchanges.
 * - `flagSeconds`: seconds in which a kernel sets a flag in another accelerator's memory and sees one in its own: an exchange of an engine's own
 *   all-reduce.
 * - `exchangeLaunchSeconds`: seconds of sending tokens straight to their experts, or back.
 * - `forwardedBandwidthShare`: share of the innermost tier's bandwidth that forwarding kernels reach, with the few processors they take.
 */
export const ownNetworkConstants = [
  'libraryLaunchSeconds',
  'flagSeconds',
  'exchangeLaunchSeconds',
  'forwardedBandwidthShare',
] as const

/**
 * Constants of messages that families have their own of whose innermost tier is the PCIe of hosts; others share those of `sharedNetworkConstants`.
 * - `contention`: how much longer, as a share, each accelerator beyond the second makes transfers through it.
 * - `flagSecondsPerPeer`: seconds more for every further accelerator whose flag is waited for.
 */
export const pcieNetworkConstants = ['contention', 'flagSecondsPerPeer'] as const

/**
 * Constants of messages that all families share: how an algorithm behaves wherever it runs.
 * - `libraryBandwidthShare`: share of the links' bandwidth that the collectives library reaches, with and without switches that add up.
 * - `librarySyncSeconds`: seconds of each of its exchanges beside the links' own start-up.
 * - `librarySyncSecondsPerPeer`: seconds more of such an exchange for every further accelerator.
 * - `reductionLaunchSeconds`: seconds more of its all-reduce where switches add up.
 * - `directBandwidthShare`: share of the links' bandwidth that kernels reach which read and write each other's memory: engines' own
 *   all-reduces and exchanges with experts.
 * - `vllmFlagRatio`: exchanges of vLLM's all-reduce take that many times as long as those of SGLang and TensorRT-LLM, beside bytes.
 * - `exchangeOutsideBandwidthShare`: share of the bandwidth between servers that exchanges with experts reach.
 * - `exchangeOutsideSyncSeconds`: seconds of such an exchange beside the links' own start-up.
 * - `forwardedLaunchSeconds`: seconds of forwarding tokens inside a server, and once more of sending them to another.
 * - `forwardedOutsideBandwidthShare`: share of the bandwidth between servers that forwarding reaches.
 * - `forwardedOutsideSyncSecondsPerPeer`: seconds more for every further server.
 */
export const sharedNetworkConstants = [
  'libraryBandwidthShare',
  'librarySyncSeconds',
  'librarySyncSecondsPerPeer',
  'reductionLaunchSeconds',
  'directBandwidthShare',
  'vllmFlagRatio',
  'exchangeOutsideBandwidthShare',
  'exchangeOutsideSyncSeconds',
  'forwardedLaunchSeconds',
  'forwardedOutsideBandwidthShare',
  'forwardedOutsideSyncSecondsPerPeer',
  ...pcieNetworkConstants,
] as const

/** A constant that a family can have its own of; see `ownNetworkConstants` and `pcieNetworkConstants`. */
export type OwnNetworkConstant = (typeof ownNetworkConstants)[number] | (typeof pcieNetworkConstants)[number]

/** A constant that families share; see `sharedNetworkConstants`. */
export type SharedNetworkConstant = (typeof sharedNetworkConstants)[number]

/** A constant of messages. */
export type NetworkConstant = OwnNetworkConstant | SharedNetworkConstant
