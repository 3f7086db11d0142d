import type { PaperFrontier } from 'paretoken'
import { type Answered, useAnswer } from '../asking/useAnswer.ts'
import { otherWorker } from '../asking/workers.ts'
import type { PaperCurve } from '../worker/paperCurves.ts'

/** Curves of a figure as they are computed; undefined for those that are not yet. */
export type PaperFrontiers = readonly (PaperFrontier | undefined)[]

/** Curves that were computed, by what they are of; the paper has few. */
const known = new Map<string, PaperFrontier>()

const keyOf = ({ name: _, ...curve }: PaperCurve): string => JSON.stringify(curve)

/** Tells the curves that are known at once, and the others one after another. */
async function ask(
  asked: readonly PaperCurve[],
  tell: (frontiers: PaperFrontiers) => void,
  isNewest: () => boolean,
): Promise<void> {
  const told = () => tell(asked.map((curve) => known.get(keyOf(curve))))
  if (asked.some((curve) => known.has(keyOf(curve)))) told()
  for (const curve of asked) {
    if (known.has(keyOf(curve))) continue
    if (!isNewest()) return
    known.set(keyOf(curve), await otherWorker().paperCurve(curve))
    told()
  }
}

/** Computes the curves of a figure, each once, showing each as it comes. */
export const usePaperCurves = (
  curves: readonly PaperCurve[] | undefined,
): Answered<readonly PaperCurve[], PaperFrontiers> => useAnswer(curves, ask)
