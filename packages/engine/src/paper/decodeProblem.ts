import type { PaperAccelerator } from './accelerator.ts'
import type { PaperTransformer } from './transformer.ts'

/** What stays the same while batch size and number of accelerators vary. */
export type DecodeProblem = {
  readonly model: PaperTransformer
  readonly accelerator: PaperAccelerator
  /** L: tokens of context of each sequence, at the start of the pass. */
  readonly contextTokens: number
  /** s: new tokens of each sequence in one pass; 1, or more where drafted tokens are verified. */
  readonly newTokens: number
}

/** How the accelerators share the work. Degrees are real numbers in the paper's model (a quirk). */
export type PaperLayout = {
  /** PP: pipeline stages. */
  readonly pipelineParallel: number
  /** N_f: ranks that share each feed-forward block, or each expert. */
  readonly tensorParallel: number
  /** N_EP: ranks over which the experts are spread. */
  readonly expertParallel: number
  /** k: how many fewer ranks share attention than share the feed-forward block; the rest repeat its work. */
  readonly attentionScaleDown: number
  /** Whether weight matrices are cut along one side, or along both. */
  readonly tensorParallelKind: '1d' | '2d'
}

/** Where the time of one pass goes. Memory and arithmetic overlap: `overlapSeconds`, the smaller of the two, is counted off the sum. */
export type PaperBreakdown = {
  readonly arithmeticSeconds: number
  readonly memorySeconds: number
  readonly networkTransferSeconds: number
  readonly networkLatencySeconds: number
  readonly kernelLaunchSeconds: number
  readonly overlapSeconds: number
}

/** The fastest layout for one batch on one number of accelerators. */
export type FastestLayout = { readonly latencySeconds: number; readonly layout: PaperLayout }

/** How large: sequences decoded together, and accelerators they are decoded on; real numbers, as in the paper. */
export type PaperSize = { readonly batch: number; readonly accelerators: number }

/** All sizes between two: a rectangle of batches and numbers of accelerators, its edges included. */
export type SizeBox = { readonly smallest: PaperSize; readonly largest: PaperSize }

/** A method of the paper, made ready to search the sizes of one problem. */
export type LatencySearch = {
  /** The fastest layout at one size; undefined where none fits in memory, or none is faster than `ceilingSeconds`. */
  readonly fastest: (size: PaperSize, ceilingSeconds: number) => FastestLayout | undefined
  /** A latency that no size in the box is under, as far as it lies below `ceilingSeconds`; else that ceiling. */
  readonly floorSeconds: (box: SizeBox, ceilingSeconds: number) => number
  /** False where no size in the box is faster than `ceilingSeconds`; true where one may be. */
  readonly mayReach: (box: SizeBox, ceilingSeconds: number) => boolean
}

/** A method of the paper: how it searches, and how it explains the layout that it found. */
export type PaperMethod = {
  readonly search: (problem: DecodeProblem) => LatencySearch
  readonly breakdown: (problem: DecodeProblem, size: PaperSize, layout: PaperLayout) => PaperBreakdown
}

/** Seconds of the whole pass: the sum of the causes, less the overlap. */
export const totalSeconds = (breakdown: PaperBreakdown): number =>
  breakdown.kernelLaunchSeconds +
  (breakdown.networkLatencySeconds + breakdown.networkTransferSeconds) +
  (breakdown.memorySeconds + breakdown.arithmeticSeconds - breakdown.overlapSeconds)

/** Kernel launches of a pass: four a layer. */
export const kernelLaunchSeconds = ({ model, accelerator }: DecodeProblem): number =>
  4 * model.layers * accelerator.kernelLaunchSeconds
