import type { ChartPoint } from '@paretoken/figures'
import type { CostAxis, SpeedAxis } from '../address/explored.ts'
import type { Curve } from '../worker/curve.ts'
import type { MeasuredRun } from '../worker/measuredRuns.ts'

/** Dollars of a million output tokens, all that an accelerator does counted as theirs. */
const perMillion = (run: MeasuredRun, dollarsPerHour: number): number =>
  (dollarsPerHour / 3600 / run.tokensPerSecondPerAccelerator) * 1e6

/**
 * How a measured run is read on an axis: at the price of its curve, and with the watts that the curve reckons with. Undefined where it cannot be
 * said: what prompts and output cost apart is not measured.
 */
function costOf(run: MeasuredRun, axis: CostAxis, { of, dollarsPerHour, points }: Curve): number | undefined {
  if (axis === 'perAccelerator') return run.tokensPerSecondPerAccelerator
  const [first] = points
  if (axis === 'energy' || axis === 'perMegawatt') {
    if (first?.energyPerTokenJoules == null) return undefined
    const watts = first.energyPerTokenJoules * first.tokensPerSecondPerAccelerator
    const joules = watts / run.tokensPerSecondPerAccelerator
    return axis === 'energy' ? joules : 1e6 / joules
  }
  if (dollarsPerHour === null) return undefined
  if (of === 'decoding') return perMillion(run, dollarsPerHour)
  return axis === 'blended' ? perMillion(run, dollarsPerHour) / run.tokensPerOutputToken : undefined
}

/** A measured run on the chart. */
export type MeasuredDot = ChartPoint & { readonly run: MeasuredRun }

/** Where the measured runs of a curve stand on the chart; those that cannot be read on its axes are left out. */
export const measuredDots = (
  runs: readonly MeasuredRun[],
  curve: Curve,
  axes: { readonly cost: CostAxis; readonly speed: SpeedAxis },
): readonly MeasuredDot[] =>
  runs.flatMap((run) => {
    const y = costOf(run, axes.cost, curve)
    const x = axes.speed === 'speed' ? run.tokensPerSecond : run.timePerOutputTokenSeconds
    return y === undefined ? [] : [{ x, y, run }]
  })
