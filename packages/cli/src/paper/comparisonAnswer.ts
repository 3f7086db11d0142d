import type { PaperComparison } from '@paretoken/catalog'
import type { ChartWords, LineChart } from '@paretoken/figures/charts'
import type { PaperFrontier } from 'paretoken'
import type { Row } from '../output/csv.ts'
import { csvRow } from './frontierRows.ts'

/** A comparison with the frontier of each of its curves, in order. */
export type ComputedComparison = {
  readonly comparison: PaperComparison
  readonly frontiers: readonly PaperFrontier[]
}

/** What `paretoken paper` writes of a comparison. */
export type ComparisonAnswer = ComputedComparison & {
  /** All curves, each with its points. */
  readonly record: () => object
  /** A flat record for each point of each curve. */
  readonly rows: () => readonly Row[]
  /** Cost, and the share of the FLOP/s that is used, against speed. */
  readonly charts: () => Promise<Readonly<Record<'cost' | 'mfu', LineChart>>>
}

/** What is written of a comparison once its curves are computed, by `computeCurve` or several at once. */
export function comparisonAnswer({ comparison, frontiers }: ComputedComparison): ComparisonAnswer {
  const { id, title, curves } = comparison
  const named = curves.map(({ name }, index) => ({ name, frontier: frontiers[index] ?? { points: [] } }))
  const words: ChartWords = { title, footnote: 'Model: arXiv 2506.04645, method ep+pp' }
  return {
    comparison,
    frontiers,
    record: () => ({
      comparison: id,
      title,
      method: 'paper:ep+pp',
      curves: curves.map((curve, index) => ({ ...curve, ...frontiers[index] })),
    }),
    rows: () =>
      named.flatMap(({ name, frontier }) =>
        frontier.points.map((point) => ({ curve: name, ...csvRow(point, frontier) })),
      ),
    charts: async () => {
      const { paperCostChart, paperMfuChart } = await import('@paretoken/figures/charts')
      return { cost: paperCostChart(words, named), mfu: paperMfuChart(words, named) }
    },
  }
}
