import { formatPrice } from '../output/formatPrice.ts'
import { formatTyped } from '../output/formatTyped.ts'
import type { AskedOffer } from './askedOffer.ts'

/** A price for each kind of token: "$10 per million output tokens, $2.50 of prompts, $1.25 of cached ones". */
export function priceWords({ listPrice }: Pick<AskedOffer, 'listPrice'>): string {
  const {
    inputDollarsPerMillionTokens: input,
    cachedInputDollarsPerMillionTokens: cached,
    outputDollarsPerMillionTokens: output,
  } = listPrice
  return [
    `${formatPrice(output)} per million output tokens`,
    input === 0 ? undefined : `${formatPrice(input)} of prompts`,
    cached === undefined ? undefined : `${formatPrice(cached)} of cached ones`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** A speed and prices: "110 tokens/s and $10 per million output tokens". */
export const offerWords = (offer: AskedOffer): string =>
  `${formatTyped(offer.tokensPerSecond)} tokens/s and ${priceWords(offer)}`

/** Where an offer of the catalog is from: "OpenAI GPT-4o, 2025-06: arXiv … (speed rounded)". */
export function sourceWords({ from }: AskedOffer): string | undefined {
  if (from === undefined) return undefined
  const note = from.note === undefined ? '' : ` (${from.note})`
  return `${from.provider} ${from.name}, ${from.date}: ${from.source}${note}`
}
