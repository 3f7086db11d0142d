import { priceOf, type ServingFrontier, servingFrontier } from 'paretoken'
import type { ServingSeries } from '../serving/servingSeries.ts'

/** A series of requests and its frontier. */
export type ComputedServing = ServingSeries & { readonly frontier: ServingFrontier }

/** The frontiers of all series. */
export const computeServing = (series: readonly ServingSeries[]): readonly ComputedServing[] =>
  series.map((each) => ({ ...each, frontier: servingFrontier(each.question) }))

/** Whether every machine has a price, so that costs can be told in dollars. */
export const allServingPriced = (series: readonly ServingSeries[]): boolean =>
  series.every(({ question }) => priceOf(question) !== undefined)
