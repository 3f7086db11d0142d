import { requestAcceleratorSecondsOf, type ServingPoint } from 'paretoken'
import type { ChartWords } from './chartWords.ts'
import { type CostUnit, speedAxis } from './decodeCharts.ts'
import { frontierSeries, type Named } from './frontierSeries.ts'
import type { Axis, LineChart } from './lineChart.ts'

/** A frontier of requests and what to call it. */
export type NamedServingFrontier = Named<ServingPoint>

const costAxis: Readonly<Record<CostUnit, Axis>> = {
  dollars: { label: 'Dollars per million tokens, prompts and output', scale: 'log', format: 'dollars' },
  acceleratorSeconds: { label: 'Accelerator-seconds per request', scale: 'log', format: 'number' },
}

const costOf: Readonly<Record<CostUnit, (point: ServingPoint) => number>> = {
  dollars: ({ prices }) => prices?.dollarsPerMillionTokens ?? Number.NaN,
  acceleratorSeconds: ({ requestAcceleratorSeconds }) =>
    requestAcceleratorSecondsOf(requestAcceleratorSeconds),
}

/** What tokens of all kinds cost at each speed, as requests mix them, the cost axis logarithmic. */
export const servingCostChart = (
  words: ChartWords,
  frontiers: readonly NamedServingFrontier[],
  unit: CostUnit,
): LineChart => ({
  kind: 'line',
  ...words,
  x: speedAxis,
  y: costAxis[unit],
  series: frontierSeries(frontiers, costOf[unit]),
})

/** The output that an accelerator serves at each speed, those that compute prompts among them; its axis logarithmic. */
export const servingThroughputChart = (
  words: ChartWords,
  frontiers: readonly NamedServingFrontier[],
): LineChart => ({
  kind: 'line',
  ...words,
  x: speedAxis,
  y: { label: 'Output tokens per second per accelerator', scale: 'log', format: 'number' },
  series: frontierSeries(frontiers, ({ tokensPerSecondPerAccelerator }) => tokensPerSecondPerAccelerator),
})
