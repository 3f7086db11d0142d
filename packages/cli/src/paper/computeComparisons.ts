import { availableParallelism } from 'node:os'
import type { PaperComparison, PaperCurve } from '@paretoken/catalog'
import type { PaperFrontier } from 'paretoken'
import { Tinypool } from 'tinypool'

/** A comparison with the frontier of each of its curves, in order. */
export type ComputedComparison = {
  readonly comparison: PaperComparison
  readonly frontiers: readonly PaperFrontier[]
}

/** What makes two curves the same computation: everything but the name. */
const computationOf = ({ name: _name, ...inputs }: PaperCurve): string => JSON.stringify(inputs)

/** The different computations behind the curves of some comparisons. */
export const distinctCurves = (comparisons: readonly PaperComparison[]): readonly PaperCurve[] => [
  ...new Map(
    comparisons.flatMap(({ curves }) => curves.map((curve) => [computationOf(curve), curve] as const)),
  ).values(),
]

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
