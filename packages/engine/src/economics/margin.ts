import { amount, checkFigures } from './checkFigures.ts'
import { type TokenCounts, tokenCountBounds } from './tokenCounts.ts'

/** What a provider asks. */
export type ListPrice = {
  readonly inputDollarsPerMillionTokens: number
  /** Of prompt tokens that are kept from before. Default: as of any other prompt token. */
  readonly cachedInputDollarsPerMillionTokens?: number
  readonly outputDollarsPerMillionTokens: number
}

/** Tokens sold, at what price, and what they cost to make. */
export type Sale = {
  readonly tokens: TokenCounts
  readonly listPrice: ListPrice
  /** Dollars that those tokens cost to make: for one request, `dollarsPerRequest` of its token prices. */
  readonly costDollars: number
}

/** What is left of a sale. */
export type Margin = {
  readonly revenueDollars: number
  readonly costDollars: number
  /** What is left as a share of the revenue, 1 − cost / revenue: at most 1, below 0 at a loss; null without revenue. */
  readonly margin: number | null
  /** What is left as a share of the cost, revenue / cost − 1: from −1 up; null where nothing is spent. */
  readonly markup: number | null
}

/** Revenue, cost, margin and markup of a sale. Throws InputError for a figure that cannot be. */
export function marginOf({ tokens, listPrice, costDollars }: Sale): Margin {
  const prices = {
    ...listPrice,
    cachedInputDollarsPerMillionTokens:
      listPrice.cachedInputDollarsPerMillionTokens ?? listPrice.inputDollarsPerMillionTokens,
  }
  checkFigures(tokens, 'tokens', tokenCountBounds)
  checkFigures(prices, 'listPrice', {
    inputDollarsPerMillionTokens: amount,
    cachedInputDollarsPerMillionTokens: amount,
    outputDollarsPerMillionTokens: amount,
  })
  checkFigures({ costDollars }, '', { costDollars: amount })
  const revenueDollars =
    (tokens.newInputTokens * prices.inputDollarsPerMillionTokens +
      tokens.cachedInputTokens * prices.cachedInputDollarsPerMillionTokens +
      tokens.outputTokens * prices.outputDollarsPerMillionTokens) /
    1e6
  return {
    revenueDollars,
    costDollars,
    margin: revenueDollars === 0 ? null : 1 - costDollars / revenueDollars,
    markup: costDollars === 0 ? null : revenueDollars / costDollars - 1,
  }
}
