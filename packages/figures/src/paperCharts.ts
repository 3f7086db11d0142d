import type { PaperFrontier } from 'paretoken'
import type { ChartWords } from './chartWords.ts'
import { frontierSeries } from './frontierSeries.ts'
import type { LineChart } from './lineChart.ts'

/** A frontier and what to call it. */
export type NamedFrontier = { readonly name: string; readonly frontier: PaperFrontier }

const speedAxis = {
  label: 'Tokens per second for one user',
  scale: 'linear',
  format: 'number',
} as const

/** Cost against speed, the price axis logarithmic. */
export const paperCostChart = (words: ChartWords, frontiers: readonly NamedFrontier[]): LineChart => ({
  kind: 'line',
  ...words,
  x: speedAxis,
  y: { label: 'Dollars per million output tokens', scale: 'log', format: 'dollars' },
  series: frontierSeries(frontiers, (point) => point.dollarsPerMillionTokens),
})

/** Utilisation of the accelerators' FLOP/s against speed. */
export const paperMfuChart = (words: ChartWords, frontiers: readonly NamedFrontier[]): LineChart => ({
  kind: 'line',
  ...words,
  x: speedAxis,
  y: { label: 'Model FLOP utilisation (MFU)', scale: 'linear', format: 'percent' },
  series: frontierSeries(frontiers, (point) => point.mfu),
})
