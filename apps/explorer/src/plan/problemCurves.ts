import { problemCurve } from '../explore/problemCurve.ts'
import type { Curve } from '../worker/curve.ts'
import type { SeriesPlan } from '../worker/plans.ts'

/** What is wrong with plans, as panels that are made for curves take it: each in the place of its series. */
export function problemCurves(
  plans: readonly Pick<SeriesPlan, 'problem' | 'typed'>[],
  positions: readonly number[],
  count: number,
): readonly (Curve | undefined)[] {
  const curves: (Curve | undefined)[] = Array.from({ length: count }, () => undefined)
  plans.forEach(({ problem, typed }, place) => {
    const position = positions[place]
    if (position === undefined || problem === undefined) return
    curves[position] = problemCurve(problem, typed)
  })
  return curves
}
