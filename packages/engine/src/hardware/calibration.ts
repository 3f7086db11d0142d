import type { ComputeFormat } from '../model/numberFormat.ts'

/** What one class of kernels reaches of the machine's peaks. Its time is that of `kernelSeconds`. */
export type KernelCalibration = {
  /** Share of peak FLOP/s reached where arithmetic is the limit: above 0, at most 1. */
  readonly flopEfficiency: number
  /** Share of peak memory bandwidth reached where reading is the limit: above 0, at most 1. */
  readonly bandwidthEfficiency: number
  /** Share of the shorter of arithmetic and memory traffic that does not hide behind the longer: 0 to 1. */
  readonly exposedShare: number
  /** Seconds beside the roofline: launch, ramp-up, tail. */
  readonly launchSeconds: number
}

/** Constants of a class of kernels, where formats differ from the usual by the format they compute in. */
export type KernelCalibrations = { readonly usual: KernelCalibration } & {
  readonly [format in ComputeFormat]?: KernelCalibration
}

/** The classes of kernels a step consists of. */
export const kernelKinds = [
  'matrix',
  'attention',
  'latentAttention',
  'prefillAttention',
  'experts',
  'recurrence',
  'elementwise',
] as const

/**
 * A class of kernels.
 * - `matrix`: products with weights that every token passes through.
 * - `attention`: scores and weighted values over a cache of keys and values.
 * - `latentAttention`: the same over latents.
 * - `prefillAttention`: the same of many tokens of one prompt at once.
 * - `experts`: the products of routed experts, grouped.
 * - `recurrence`: updates of the state of linear attention and state-space layers.
 * - `elementwise`: norms, activations, rotary positions, routing, sampling: bytes, and a launch.
 */
export type KernelKind = (typeof kernelKinds)[number]

/** What software reaches of one class of links. */
export type LinkCalibration = {
  /** Share of the links' bandwidth that two accelerators reach: above 0, at most 1. */
  readonly bandwidthEfficiency: number
  /**
   * How much longer, as a share, each accelerator beyond the second makes transfers through the PCIe of a host, which all of them
   * share. Tiers of other topologies carry all at full speed.
   */
  readonly contention: number
  /** Seconds beside the links' own start-up that every exchange with another accelerator takes: a flag set and seen. */
  readonly syncSeconds: number
  /** Seconds more for every further accelerator that is waited for. */
  readonly syncSecondsPerPeer: number
}

/** What one kind of communication software reaches of the network. */
export type TransportCalibration = {
  /** Seconds of one collective beside its exchanges: launch, ramp-up. */
  readonly launchSeconds: number
  /** Links of the innermost tier: NVLink, xGMI, ICI, PCIe where there is nothing better. */
  readonly scaleUp: LinkCalibration
  /** Links of the tiers outside of it: InfiniBand, Ethernet, a cloud's own. */
  readonly scaleOut: LinkCalibration
}

/**
 * What software reaches of the network: its own figures are those of the collectives library (NCCL, RCCL, XLA's), which does
 * everything that nothing else does.
 */
export type NetworkCalibration = TransportCalibration & {
  /**
   * Seconds that every all-reduce waits for the slowest of its members, whichever way it is done, for each doubling of their number: between
   * accelerators of one pass nothing else lets the fast ones wait. Messages measured one by one, all members ready, do not show it.
   */
  readonly stragglerSeconds: number
  /** The library's all-reduce where switches add up what passes through them. */
  readonly inNetworkReduction: {
    /** Seconds beside the library's launch. */
    readonly launchSeconds: number
    /** Share of the bandwidth reached: above 0, at most 1. */
    readonly bandwidthEfficiency: number
  }
  /** The serving engine's own all-reduce inside the innermost tier: one-shot and two-shot. */
  readonly directAllReduce: Pick<TransportCalibration, 'launchSeconds' | 'scaleUp'>
  /** Tokens sent straight to each of their experts and back. */
  readonly expertExchange: TransportCalibration
  /** Tokens sent once to each server that has experts of theirs, forwarded inside it, and back. */
  readonly forwardedExpertExchange: TransportCalibration
}

/** How far a part of a calibration is from what it was fitted to. */
export type Residuals = {
  /** What it was fitted to: a table and what was taken of it. */
  readonly fittedTo: string
  /** Measurements. */
  readonly count: number
  /** Median of |predicted − measured| / measured. */
  readonly medianError: number
  /** 90th percentile of the same. */
  readonly p90Error: number
}

/**
 * What software reaches of a machine: a named set of constants for a family of accelerators and a serving engine. Plain
 * data. `idealCalibration` is the machine of the data sheet, where software costs nothing.
 */
export type Calibration = {
  /** Its name in files and flags: "ideal", "hopper-vllm". */
  readonly id: string
  readonly kernels: { readonly [kind in KernelKind]: KernelCalibrations }
  readonly network: NetworkCalibration
  /**
   * Share of activations that kernels hand on through the memory that holds weights, rather than keep on the chip: 0 where kernels are
   * fused, or caches hold all of them, to 1.
   */
  readonly activationTraffic: number
  /** Share of the shorter of computing and communicating that hides behind the longer: 0, in sequence, to 1. */
  readonly networkOverlap: number
  /**
   * How the engine puts prompts beside decoding. `mixed`: parts of prompts pass together with the tokens that are decoded, and weights are
   * read once for both (vLLM, TensorRT-LLM). `alternating`: passes of prompts alone come between those that decode (SGLang).
   */
  readonly promptSchedule: 'mixed' | 'alternating'
  /** Seconds of every pass through the model in which accelerators wait for the host: scheduling, sampling. */
  readonly hostSeconds: number
  /** The same for every token that is sampled: keeping its request's books, what of sampling and detokenising the host does. */
  readonly hostSecondsPerSample: number
  /** Seconds of every request outside of passes, before its first token: receiving and tokenising it, scheduling, sending the token back. */
  readonly requestOverheadSeconds: number
  /** How much more than even, independent choice the busiest accelerator's share of tokens exceeds the mean; 1 is even choice, 0 no imbalance at all. */
  readonly expertImbalance: number
  /** Bytes of every accelerator's memory that the runtime keeps: contexts, graphs, communication buffers. */
  readonly reservedBytes: number
  /** Share of every accelerator's memory left unused, against running out. */
  readonly reservedShare: number
  /** Share of what weights and runtime leave free that is left unused: engines set memory for sequences aside as a share of all, or of that. */
  readonly reservedFreeShare: number
  /** How well each part fits what was measured, by its name; empty where nothing was fitted. */
  readonly residuals: { readonly [part: string]: Residuals }
}
