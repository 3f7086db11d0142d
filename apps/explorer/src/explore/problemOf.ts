import { dashedFlag } from '@paretoken/cli/answers'
import type { SeriesFlag, SharedFlag } from '../address/explored.ts'
import type { Curve } from '../worker/curve.ts'

/** What is wrong with a flag, in the command's sentence: that of the first curve whose problem starts with it. */
export function problemOf(
  curves: readonly (Pick<Curve, 'problem'> | undefined)[],
  flag: SharedFlag | SeriesFlag,
): string | undefined {
  const dashed = dashedFlag(flag)
  return curves.map((curve) => curve?.problem).find((problem) => problem?.match(/^--[\w-]+/)?.[0] === dashed)
}
