import type { Curve } from '../worker/curve.ts'
import { useStanding } from './useStanding.ts'

/** How long curves have to stand before what is beside the chart follows them, in milliseconds. */
const calmMilliseconds = 120

/** The curves once they stand, for what need not follow every one of a slider that moves; the first ones at once. */
export function useCalmCurves<Curves extends readonly (Curve | undefined)[]>(curves: Curves): Curves {
  const standing = useStanding(curves, calmMilliseconds)
  return standing.length === 0 ? curves : standing
}
