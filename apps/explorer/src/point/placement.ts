import { attentionRanks, type Layout, stageRanks } from 'paretoken'

/** Where an accelerator stands in its layout, counted from 0. */
export type Placement = {
  /** The pipeline stage: which layers it has. */
  readonly stage: number
  /** The group that works on attention for sequences of its own, in its stage. */
  readonly attentionGroup: number
  /** The part of each sequence's cache. */
  readonly contextPart: number
  /** The tensor-parallel group among those of all stages, and the part of it. */
  readonly tensorGroup: number
  readonly tensorPart: number
  /** The routed experts it has, and the part of each. */
  readonly expertGroup: number
  readonly expertPart: number
}

/** Where the accelerator of a rank stands: tensor parallel is innermost, then context, data and pipeline parallel. */
export function placementOf(layout: Layout, rank: number): Placement {
  const { tensorParallel, expertTensorParallel } = layout
  const stage = Math.floor(rank / stageRanks(layout))
  const within = rank % stageRanks(layout)
  const group = attentionRanks(layout)
  return {
    stage,
    attentionGroup: Math.floor(within / group),
    contextPart: Math.floor((within % group) / tensorParallel),
    tensorGroup: Math.floor(rank / tensorParallel),
    tensorPart: within % tensorParallel,
    expertGroup: Math.floor(within / expertTensorParallel),
    expertPart: within % expertTensorParallel,
  }
}
