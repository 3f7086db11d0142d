import { type ListPrice, type MeanRequest, marginOf, meanRequest, type RequestKind } from 'paretoken'
import type { PricedOffer } from '../offers/pricedOffer.ts'

/** All tokens of a request. */
const tokensOf = ({ inputTokens, outputTokens }: MeanRequest): number => inputTokens + outputTokens

/** What a provider asks for a million tokens, prompts and output as requests mix them. */
export function listDollarsPerMillionTokens(listPrice: ListPrice, requests: readonly RequestKind[]): number {
  const tokens = meanRequest(requests)
  const { revenueDollars } = marginOf({ tokens, listPrice, costDollars: 0 })
  return (revenueDollars / tokensOf(tokens)) * 1e6
}

/** The prices of an offer, without the rest of it. */
export const listPriceOf = ({
  inputDollarsPerMillionTokens,
  cachedInputDollarsPerMillionTokens,
  outputDollarsPerMillionTokens,
}: PricedOffer): ListPrice => ({
  inputDollarsPerMillionTokens,
  ...(cachedInputDollarsPerMillionTokens === undefined ? {} : { cachedInputDollarsPerMillionTokens }),
  outputDollarsPerMillionTokens,
})
