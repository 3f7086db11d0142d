import type { Transformer } from '../model/transformer.ts'

/**
 * How a model is spread over accelerators, in whole numbers. The model is cut into `pipelineParallel` stages of layers; the
 * accelerators of a stage split attention as tensor × context × data parallel, and routed experts as expert × expert
 * tensor parallel. Both products are the accelerators of a stage. In the order of placement, tensor parallel is innermost, then
 * context, data and pipeline parallel; for experts, expert tensor parallel, then expert parallel.
 */
export type Layout = {
  /** Stages, each with a share of the layers. */
  readonly pipelineParallel: number
  /** Accelerators that split the heads of attention; beyond the key–value heads these are replicated. */
  readonly tensorParallel: number
  /** Accelerators that split each sequence's cache; they split the projections like tensor parallel ones. */
  readonly contextParallel: number
  /** Groups of accelerators that work on attention for sequences of their own. */
  readonly dataParallel: number
  /** Groups of accelerators that hold routed experts of their own; 1 in models without. */
  readonly expertParallel: number
  /** Accelerators that split every routed expert; in models without, all of a stage. */
  readonly expertTensorParallel: number
  /**
   * Of the accelerators that split a weight matrix, how many split its inputs; the rest split its outputs. 1 is the usual
   * one-dimensional tensor parallelism; more is two-dimensional, on tori. Pope et al., arXiv:2211.05102, section 3.2.2.
   */
  readonly tensorParallelRows: number
}

/** Whether the model has routed experts. */
export const hasExperts = (model: Transformer): boolean =>
  model.layers.some(({ feedForward }) => feedForward?.kind === 'mixture')

/** Accelerators that work on one sequence's attention. */
export const attentionRanks = ({ tensorParallel, contextParallel }: Layout): number =>
  tensorParallel * contextParallel

/** Accelerators of one pipeline stage. */
export const stageRanks = (layout: Layout): number => attentionRanks(layout) * layout.dataParallel

/**
 * Accelerators that split dense blocks, shared experts, the embedding and the head: those of one attention group in a mixture of
 * experts, as its engines do; all of a stage in a dense model, where data-parallel attention would else be nothing but copies.
 */
export const denseRanks = (layout: Layout, experts: boolean): number =>
  experts ? attentionRanks(layout) : stageRanks(layout)

/** All accelerators of a layout. */
export const acceleratorsOf = (layout: Layout): number => layout.pipelineParallel * stageRanks(layout)

/** A layout from what a person says of it: degrees left out are 1, and experts are split like everything else. */
export function layoutOf(degrees: Partial<Layout>): Layout {
  const layout = {
    pipelineParallel: 1,
    tensorParallel: 1,
    contextParallel: 1,
    dataParallel: 1,
    expertParallel: 1,
    expertTensorParallel: 1,
    tensorParallelRows: 1,
    ...degrees,
  }
  return degrees.expertTensorParallel === undefined
    ? { ...layout, expertTensorParallel: stageRanks(layout) / layout.expertParallel }
    : layout
}
