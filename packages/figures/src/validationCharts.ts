import type { BarChart } from './barChart.ts'
import type { ChartWords } from './chartWords.ts'
import type { ChartPoint, LineChart, ValueFormat } from './lineChart.ts'

/** Measurements of one kind and what was predicted for them. */
export type NamedComparison = {
  /** Written in the key: "vllm". */
  readonly name: string
  /** In the unit of the axes, above zero. */
  readonly compared: readonly { readonly measured: number; readonly predicted: number }[]
}

/** What is compared: "Time per output token", and how its values are written. */
export type ComparedFigure = { readonly label: string; readonly format: ValueFormat }

/** How far from the measured value the band about the diagonal reaches, as a share. */
const bandShare = 0.25

/** The diagonal from the least to the most that any axis shows. */
function diagonal(groups: readonly NamedComparison[]): readonly ChartPoint[] {
  const values = groups.flatMap(({ compared }) =>
    compared.flatMap(({ measured, predicted }) => [measured, predicted]),
  )
  if (values.length === 0) return []
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, 0],
  )
  return [
    { x: least, y: least },
    { x: most, y: most },
  ]
}

/** Predictions against measurements, both axes logarithmic: on the diagonal they agree, within its band to a quarter of what was measured. */
export function predictedAgainstMeasuredChart(
  words: ChartWords,
  { label, format }: ComparedFigure,
  groups: readonly NamedComparison[],
): LineChart {
  const ends = diagonal(groups)
  return {
    kind: 'line',
    ...words,
    x: { label: `${label}, measured`, scale: 'log', format },
    y: { label: `${label}, predicted`, scale: 'log', format },
    series: [
      {
        name: `predicted = measured, ± ${100 * bandShare} %`,
        points: ends,
        band: ends.map(({ x }) => ({ x, low: x * (1 - bandShare), high: x * (1 + bandShare) })),
      },
      ...groups.map(({ name, compared }) => ({
        name,
        points: [],
        dots: compared.map(({ measured, predicted }) => ({ x: measured, y: predicted })),
      })),
    ],
  }
}

/** How far predictions of some group are from measurements, as shares. */
export type NamedErrors = {
  /** Written beside its bars. */
  readonly name: string
  readonly medianError: number
  readonly p90Error: number
}

/** The median and the 90th percentile of |predicted − measured| / measured, group by group. */
export const errorsChart = (words: ChartWords, groups: readonly NamedErrors[]): BarChart => ({
  kind: 'bar',
  ...words,
  value: { label: '|predicted − measured| / measured', format: 'percent' },
  parts: [{ name: 'median' }, { name: '90th percentile' }],
  arrangement: 'grouped',
  bars: groups.map(({ name, medianError, p90Error }) => ({ name, amounts: [medianError, p90Error] })),
})
