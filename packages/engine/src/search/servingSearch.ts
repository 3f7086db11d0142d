import { type Bounds, speedBounds } from './searchBatches.ts'
import type { ServingPoint } from './servingPoint.ts'
import type { ServingQuestion } from './servingQuestion.ts'

/** What was found of one kind of serving, and how much was searched for it. */
export type ServingSearch = {
  readonly points: readonly ServingPoint[]
  readonly feasibleLayouts: number
  readonly timed: number
}

const defaultBatchResolution = 0.02

/** The bounds of a question's search. */
export const searchBounds = ({ minimumTokensPerSecond, batchResolution }: ServingQuestion): Bounds => ({
  ...speedBounds(minimumTokensPerSecond),
  batchResolution: batchResolution ?? defaultBatchResolution,
})
