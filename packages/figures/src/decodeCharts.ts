import type { DecodePoint } from 'paretoken'
import type { ChartWords } from './chartWords.ts'
import { frontierSeries, type Named } from './frontierSeries.ts'
import type { Axis, LineChart } from './lineChart.ts'

/** A frontier of the physical model and what to call it. */
export type NamedDecodeFrontier = Named<DecodePoint>

/** What costs are told in; accelerator-seconds where prices are not known. */
export type CostUnit = 'dollars' | 'acceleratorSeconds'

/** Speed, along which all frontiers run. */
export const speedAxis: Axis = { label: 'Tokens per second for one user', scale: 'linear', format: 'number' }

const costAxis: Readonly<Record<CostUnit, Axis>> = {
  dollars: { label: 'Dollars per million output tokens', scale: 'log', format: 'dollars' },
  acceleratorSeconds: {
    label: 'Accelerator-seconds per thousand output tokens',
    scale: 'log',
    format: 'number',
  },
}

const costOf: Readonly<Record<CostUnit, (point: DecodePoint) => number>> = {
  dollars: ({ dollarsPerMillionTokens }) => dollarsPerMillionTokens ?? Number.NaN,
  acceleratorSeconds: ({ acceleratorSecondsPerToken }) => 1000 * acceleratorSecondsPerToken,
}

/** What a token costs at each speed, the cost axis logarithmic. */
export const decodeCostChart = (
  words: ChartWords,
  frontiers: readonly NamedDecodeFrontier[],
  unit: CostUnit,
): LineChart => ({
  kind: 'line',
  ...words,
  x: speedAxis,
  y: costAxis[unit],
  series: frontierSeries(frontiers, costOf[unit]),
})

/** What an accelerator serves at each speed, its axis logarithmic. */
export const decodeThroughputChart = (
  words: ChartWords,
  frontiers: readonly NamedDecodeFrontier[],
): LineChart => ({
  kind: 'line',
  ...words,
  x: speedAxis,
  y: { label: 'Tokens per second per accelerator', scale: 'log', format: 'number' },
  series: frontierSeries(frontiers, ({ tokensPerSecondPerAccelerator }) => tokensPerSecondPerAccelerator),
})
