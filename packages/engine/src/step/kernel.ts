import type { KernelKind } from '../hardware/calibration.ts'
import type { ComputeFormat } from '../model/numberFormat.ts'
import type { WorkUnit } from './passLoad.ts'

/**
 * One kernel of a pass through the model, as one accelerator runs it in one layer. Its work grows with what a micro-batch of one replica (of
 * one data-parallel rank) has of its unit; what data-parallel ranks gather is in the figures.
 */
export type Kernel = {
  /** What it computes: "output projection". */
  readonly name: string
  /** The class of kernels it belongs to. */
  readonly kind: KernelKind
  /** The format its products run in. */
  readonly format: ComputeFormat
  /** The format of the weights or the cache that it reads, by which its calibration goes. */
  readonly keptIn: ComputeFormat
  /** Times it runs in one pass through the model. */
  readonly count: number
  /** Kernels launched each time. */
  readonly launches: number
  /** What its work grows with. */
  readonly per: WorkUnit
  /** FLOP for each of these. */
  readonly flopEach: number
  /** Bytes of weights it reads; of routed experts those of one expert, per rank. */
  readonly weightBytes: number
  /** Bytes of cache or recurrent state it reads, or reads and writes, for each. */
  readonly cacheBytesEach: number
  /** Bytes of activations it reads and writes, for each. */
  readonly activationBytesEach: number
  /**
   * How tokens fall on routed experts; absent for kernels that are not theirs. Where present, figures are for each pair of a token and an
   * expert, and the unit is a token.
   */
  readonly experts?: ExpertLoad
}

/** How a micro-batch's tokens fall on the routed experts of the busiest accelerator. */
export type ExpertLoad = {
  /** Tokens that choose, for every token of a replica's micro-batch: as many as there are data-parallel ranks. */
  readonly tokensEach: number
  /** Routed experts of the model. */
  readonly experts: number
  /** Routed experts a token is computed by, on average. */
  readonly expertsPerToken: number
  /** Accelerators, or groups of them, that share out the experts. */
  readonly expertParallel: number
}
