/**
 * Constants of kernels that each family has its own of.
 * - `matrixFlopShare`: share of peak FLOP/s that products with weights reach in 16 bits, and attention over keys and values with them.
 * - `latentFlopShare`: the same of attention over latents, for which there are kernels of some families only.
 * - `matrixMemoryShare`: share of peak memory bandwidth at which products read weights of 16 and 8 bits.
 * - `matrixLaunchSeconds`: seconds of a product beside the roofline.
 * - `narrowLaunchSeconds`: the same in fp8, with quantising its activations.
 * - `attentionLaunchSeconds`: the same of attention of every kind, with adding up its parts.
 * - `fp4ExpertFlopShare`: share of peak FLOP/s that routed experts of fp4 reach, which some families multiply as they are and others widen first.
 * - `fp4ExpertLaunchSeconds`: seconds of such experts beside the roofline, with sorting tokens.
 */
export const ownKernelConstants = [
  'matrixFlopShare',
  'latentFlopShare',
  'matrixMemoryShare',
  'matrixLaunchSeconds',
  'narrowLaunchSeconds',
  'attentionLaunchSeconds',
  'fp4ExpertFlopShare',
  'fp4ExpertLaunchSeconds',
] as const

/**
 * Constants of kernels that all families share: how a class of kernels behaves wherever it runs.
 * - `exposedShare`: share of the shorter of arithmetic and memory traffic that shows beside the longer, in all but experts.
 * - `narrowFlopRatio`: products in fp8 reach that part of the share of their peak FLOP/s that those in 16 bits reach of theirs.
 * - `attentionMemoryShare`: share of peak memory bandwidth at which attention reads a cache as wide as its arithmetic, or keys and values of fp8.
 * - `expertMemoryShare`: the same of experts in 16 bits and in fp4.
 * - `narrowExpertMemoryShare`: the same of experts in fp8.
 * - `fp4FlopShare`: share of peak FLOP/s that products in fp4 reach.
 * - `fp4MemoryShare`: share of peak memory bandwidth at which they read.
 * - `widenedMemoryShare`: the same of kernels that widen what they read: latents of fp8, experts of int4.
 * - `expertFlopShare`: share of peak FLOP/s that routed experts reach in 16 and 8 bits, tiles that tokens do not fill included.
 * - `int4ExpertFlopShare`: the same of experts of int4, which are widened.
 * - `promptFlopShare`: the same of attention of prompts.
 * - `expertLaunchSeconds`: seconds of routed experts beside the roofline but those of fp4, with sorting tokens.
 * - `fp4LaunchSeconds`: the same of products in fp4, with quantising.
 */
export const sharedKernelConstants = [
  'exposedShare',
  'narrowFlopRatio',
  'attentionMemoryShare',
  'expertMemoryShare',
  'narrowExpertMemoryShare',
  'fp4FlopShare',
  'fp4MemoryShare',
  'widenedMemoryShare',
  'expertFlopShare',
  'int4ExpertFlopShare',
  'promptFlopShare',
  'expertLaunchSeconds',
  'fp4LaunchSeconds',
] as const

/** A constant that each family has its own of; see `ownKernelConstants`. */
export type OwnKernelConstant = (typeof ownKernelConstants)[number]

/** A constant that all families share; see `sharedKernelConstants`. */
export type SharedKernelConstant = (typeof sharedKernelConstants)[number]

/** A constant of kernels. */
export type KernelConstant = OwnKernelConstant | SharedKernelConstant
