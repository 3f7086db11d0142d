import type { PaperComparison } from '@paretoken/catalog'
import { type ComputedComparison, computeComparisons, distinctCurves } from './computeComparisons.ts'

/** Computes comparisons with a progress bar on standard error, where that is a terminal. */
export async function* computedWithProgress(
  comparisons: readonly PaperComparison[],
): AsyncGenerator<ComputedComparison> {
  const bar = await startBar(distinctCurves(comparisons).length)
  try {
    yield* computeComparisons(comparisons, () => bar?.increment())
  } finally {
    bar?.stop()
  }
}

async function startBar(curves: number) {
  if (process.stderr.isTTY !== true) return undefined
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: 'computing frontiers {bar} {value} of {total}, {eta} s left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
  bar.start(curves, 0)
  return bar
}
