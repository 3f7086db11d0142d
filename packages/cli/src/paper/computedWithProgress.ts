import type { PaperComparison } from '@paretoken/catalog'
import { startProgress } from '../output/startProgress.ts'
import type { ComputedComparison } from './comparisonAnswer.ts'
import { computeComparisons } from './computeComparisons.ts'
import { distinctCurves } from './distinctCurves.ts'

/** Computes comparisons with a progress bar on standard error, where that is a terminal. */
export async function* computedWithProgress(
  comparisons: readonly PaperComparison[],
): AsyncGenerator<ComputedComparison> {
  const bar = await startProgress('computing frontiers', distinctCurves(comparisons).length)
  try {
    yield* computeComparisons(comparisons, () => bar?.increment())
  } finally {
    bar?.stop()
  }
}
