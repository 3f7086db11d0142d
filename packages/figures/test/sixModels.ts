import type { ChartPoint, LineChart, Series } from '../src/lineChart.ts'
import sixModels from './fixtures/sixModels.json' with { type: 'json' }

type Quantity = 'cost' | 'mfu'

const axes = {
  cost: { label: 'Dollars per million output tokens', scale: 'log', format: 'dollars' },
  mfu: { label: 'Model FLOP utilisation', scale: 'linear', format: 'percent' },
} as const

/** A chart of six real curves, a dozen points each: tokens per second against dollars, or against MFU. */
export function sixModelsChart(quantity: Quantity = 'cost'): LineChart {
  const point = (row: readonly number[]): ChartPoint => ({ x: row[0]!, y: row[quantity === 'cost' ? 1 : 2]! })
  const series = sixModels.map(
    ({ name, fastest, preferred, cheapest, points }): Series => ({
      name,
      points: points.map(point),
      marks: [
        { ...point(fastest), kind: 'fastest' },
        { ...point(preferred), kind: 'preferred', label: 'preferred here' },
        { ...point(cheapest), kind: 'cheapest' },
      ],
    }),
  )
  return {
    kind: 'line',
    title: 'Models on the scale of GPT-4 on the H100 SXM, served at every speed that is possible',
    subtitle: 'What a token costs against the speed that one user sees',
    footnote: 'Price of an H100: $2.00 an hour. Weights of 8 bits.',
    x: { label: 'Tokens per second for one user', scale: 'linear', format: 'number' },
    y: axes[quantity],
    series,
  }
}

/** The same chart with uncertainty and measured points at its first curve. */
export function measuredChart(): LineChart {
  const chart = sixModelsChart()
  const [first, ...others] = chart.series
  const { points } = first!
  const measured: Series = {
    ...first!,
    band: points.map(({ x, y }) => ({ x, low: 0.8 * y, high: 1.25 * y })),
    dots: points.filter((_, index) => index % 3 === 0).map(({ x, y }) => ({ x, y: 1.1 * y })),
  }
  return { ...chart, series: [measured, ...others.slice(3)] }
}

/** As many curves as asked for, made from the six. */
export function manyCurves(count: number): LineChart {
  const chart = sixModelsChart()
  const series = Array.from({ length: count }, (_, index): Series => {
    const { name, points } = chart.series[index % 6]!
    const factor = 1 + 0.3 * Math.floor(index / 6)
    return {
      name: `${name}, variant ${index + 1}`,
      points: points.map(({ x, y }) => ({ x: x * factor, y: y * factor })),
    }
  })
  return { ...chart, series }
}
