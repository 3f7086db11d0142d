import { availableParallelism } from 'node:os'
import type { PaperComparison } from '@paretoken/catalog'
import type { PaperFrontier } from 'paretoken'
import { Tinypool } from 'tinypool'
import type { ComputedComparison } from './comparisonAnswer.ts'
import { computationOf, distinctCurves } from './distinctCurves.ts'

/**
 * Computes comparisons, several curves at once on worker threads, each different curve once. Gives every comparison as soon as its
 * last curve is done, and calls `onCurve` after each curve.
 */
export async function* computeComparisons(
  comparisons: readonly PaperComparison[],
  onCurve: () => void,
): AsyncGenerator<ComputedComparison> {
  const curves = distinctCurves(comparisons)
  const threads = Math.max(1, Math.min(availableParallelism(), curves.length))
  const pool = new Tinypool({
    filename: new URL('./computeCurve.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
  })
  const computed = new Map<string, Promise<PaperFrontier>>(
    curves.map((curve) => [
      computationOf(curve),
      pool.run(curve).then((frontier: PaperFrontier) => {
        onCurve()
        return frontier
      }),
    ]),
  )
  try {
    for (const comparison of comparisons) {
      const frontiers = comparison.curves.map(
        (curve) => computed.get(computationOf(curve)) as Promise<PaperFrontier>,
      )
      yield { comparison, frontiers: await Promise.all(frontiers) }
    }
  } finally {
    await pool.destroy()
  }
}
