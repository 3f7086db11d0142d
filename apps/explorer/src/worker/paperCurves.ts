import { type PaperCurve, paperAcceleratorEntries, paperComparisons } from '@paretoken/catalog'
import { computeCurve } from '@paretoken/cli/answers'
import type { PaperFrontier } from 'paretoken'

export type { PaperCurve }

/** A figure of the paper: its curves are still to be computed. */
type PaperFigure = {
  readonly id: string
  readonly title: string
  readonly curves: readonly PaperCurve[]
}

/** The paper's figures, and the accelerators that it knows. */
export type PaperFigures = {
  readonly figures: readonly PaperFigure[]
  readonly accelerators: readonly string[]
}

/** All figures of the paper. */
export const paperFigures = (): PaperFigures => ({
  figures: paperComparisons,
  accelerators: paperAcceleratorEntries.map(({ id }) => id),
})

const kept = new Map<string, PaperFrontier>()

/** A curve of the paper, by the paper's own model; each is computed once. */
export function paperCurveOf({ name: _, ...curve }: PaperCurve): PaperFrontier {
  const key = JSON.stringify(curve)
  const known = kept.get(key) ?? computeCurve({ name: '', ...curve })
  kept.set(key, known)
  return known
}
