import { type Frontier, type FrontierQuestion, paretoFrontier, priceOf } from 'paretoken'
import type { DecodeSeries } from '../decode/decodeSeries.ts'

/** A series and its frontier. */
export type ComputedSeries = DecodeSeries & {
  readonly question: FrontierQuestion
  readonly frontier: Frontier
}

/** The frontiers of all series. */
export const computeSeries = (
  series: readonly DecodeSeries[],
  bounds: Partial<FrontierQuestion>,
): readonly ComputedSeries[] =>
  series.map((each) => {
    const question = { ...each.question, ...bounds }
    return { ...each, question, frontier: paretoFrontier(question) }
  })

/** Whether every machine has a price, so that costs can be told in dollars. */
export const allPriced = (series: readonly DecodeSeries[]): boolean =>
  series.every(({ question }) => priceOf(question) !== undefined)
