import { type DrawableChart, isEmpty, valuesOf } from './drawableChart.ts'
import { formatValue } from './formatValue.ts'
import type { Axis } from './lineChart.ts'

const extent = (values: readonly number[]): readonly [number, number] => [
  values.reduce((a, b) => Math.min(a, b)),
  values.reduce((a, b) => Math.max(a, b)),
]

const axisWords = (axis: Axis, values: readonly number[]): string => {
  const [low, high] = extent(values)
  return `${axis.label} (${axis.scale} scale, ${formatValue(low, axis.format)} to ${formatValue(high, axis.format)})`
}

/** The chart in words, for those who do not see it: its axes with their ranges, and the names of its curves. */
export function describeChart(chart: DrawableChart): string {
  const shown = chart.series.filter((series) => !isEmpty(series))
  if (shown.length === 0) return 'Nothing to show.'
  const values = valuesOf(chart)
  const axes = `${axisWords(chart.y, values.y)} against ${axisWords(chart.x, values.x)}.`
  const curves = shown.length === 1 ? 'One curve' : `${shown.length} curves`
  return `${axes} ${curves}: ${shown.map(({ name }) => name).join('; ')}.`
}
