import { cheapestAtSpeed, type ListPrice, type RequestKind } from 'paretoken'
import type { CostedPoint, CostedSeries, KindPrices } from '../costs/costedSeries.ts'
import { listDollarsPerMillionTokens } from '../costs/listDollars.ts'

/** A deployment of a series, and what its tokens must cost for so much to be left; no point where none is so fast, or so cheap. */
export type PricedRow = {
  readonly series: CostedSeries
  readonly margin: number
  readonly point: CostedPoint | undefined
  /** Prices with the margin. */
  readonly prices: KindPrices | undefined
}

const withMargin = (price: number | null, margin: number): number | null =>
  price === null ? null : price / (1 - margin)

function pricedRow(series: CostedSeries, margin: number, point: CostedPoint | undefined): PricedRow {
  const { prices } = point ?? {}
  return {
    series,
    margin,
    point,
    prices: prices
      ? {
          dollarsPerMillionInputTokens: withMargin(prices.dollarsPerMillionInputTokens, margin),
          dollarsPerMillionCachedInputTokens: withMargin(prices.dollarsPerMillionCachedInputTokens, margin),
          dollarsPerMillionOutputTokens: withMargin(prices.dollarsPerMillionOutputTokens, margin),
          dollarsPerMillionTokens: withMargin(prices.dollarsPerMillionTokens, margin),
        }
      : undefined,
  }
}

/** The cheapest deployments that are at least so fast, with each margin. */
export const rowsAtSpeed = (
  series: readonly CostedSeries[],
  margins: readonly number[],
  tokensPerSecond: number,
): readonly PricedRow[] =>
  series.flatMap((each) =>
    margins.map((margin) => pricedRow(each, margin, cheapestAtSpeed(each.points, tokensPerSecond))),
  )

/**
 * The fastest deployments whose tokens cost no more than is asked for them, less each margin.
 * @param requests what is requested; undefined of decoding alone
 */
export function rowsAtPrice(
  series: readonly CostedSeries[],
  margins: readonly number[],
  listPrice: ListPrice,
  requests: readonly RequestKind[] | undefined,
): readonly PricedRow[] {
  const asked =
    requests === undefined
      ? listPrice.outputDollarsPerMillionTokens
      : listDollarsPerMillionTokens(listPrice, requests)
  return series.flatMap((each) =>
    margins.map((margin) =>
      pricedRow(
        each,
        margin,
        each.points.find(({ cost }) => cost <= (1 - margin) * asked),
      ),
    ),
  )
}
