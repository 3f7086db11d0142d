import type { RankGroup } from './collective.ts'
import type { PaperLayout } from './decodeProblem.ts'

/** The groups in which ranks of tensor parallelism reduce their results. */
export type RankGrid = {
  readonly group: RankGroup
  /** p: groups beside each other, each with its share of the words. */
  readonly groups: number
}

/** Ranks in a line (1D: one group of all), or in a square (2D: rows and columns of √ranks). */
export function rankGrid(kind: PaperLayout['tensorParallelKind'], ranks: number, nodeSize: number): RankGrid {
  const nodes = Math.ceil(ranks / nodeSize)
  if (kind === '1d') return { group: { ranks, nodes }, groups: 1 }
  const sqrtRanks = Math.sqrt(ranks)
  return { group: { ranks: sqrtRanks, nodes: Math.sqrt(nodes) }, groups: ranks / sqrtRanks }
}
