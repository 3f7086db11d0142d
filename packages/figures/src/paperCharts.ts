import type { PaperFrontier, PaperFrontierPoint } from 'paretoken'
import type { ChartWords } from './chart.ts'
import type { LineChart, Mark, MarkKind } from './lineChart.ts'

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
  series: seriesOf(frontiers, (point) => point.dollarsPerMillionTokens),
})

/** Utilisation of the accelerators' FLOP/s against speed. */
export const paperMfuChart = (words: ChartWords, frontiers: readonly NamedFrontier[]): LineChart => ({
  kind: 'line',
  ...words,
  x: speedAxis,
  y: { label: 'Model FLOP utilisation (MFU)', scale: 'linear', format: 'percent' },
  series: seriesOf(frontiers, (point) => point.mfu),
})

function seriesOf(frontiers: readonly NamedFrontier[], read: (point: PaperFrontierPoint) => number) {
  return frontiers.map(({ name, frontier }) => ({
    name,
    points: frontier.points.map((point) => ({ x: point.tokensPerSecond, y: read(point) })),
    marks: marksOf(frontier, read),
  }))
}

function marksOf(
  { fastest, preferred, cheapest }: PaperFrontier,
  read: (point: PaperFrontierPoint) => number,
): readonly Mark[] {
  const marked: readonly (readonly [MarkKind, PaperFrontierPoint | undefined])[] = [
    ['fastest', fastest],
    ['preferred', preferred],
    ['cheapest', cheapest],
  ]
  return marked.flatMap(([kind, point]) =>
    point ? [{ kind, x: point.tokensPerSecond, y: read(point) }] : [],
  )
}
