import { InputError, type ListPrice } from 'paretoken'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { listPriceOf } from '../costs/listDollars.ts'
import { cataloguedOffer } from '../offers/cataloguedOffer.ts'
import type { PricedOffer } from '../offers/pricedOffer.ts'
import { asksForRequests } from '../serving/requestsAsked.ts'
import type { InvertFlags } from './invertFlags.ts'
import { listPriceAsked } from './listPriceAsked.ts'

/** A speed and prices, and the offer of the catalog that they are from, where they are. */
export type AskedOffer = {
  readonly tokensPerSecond: number
  readonly listPrice: ListPrice
  readonly from?: PricedOffer
}

/** The speed that was typed; undefined where none was. */
export const speedTyped = ({ speed }: Pick<InvertFlags, 'speed'>): number | undefined =>
  speed === undefined ? undefined : parseTokensPerSecond(speed, '--speed', '110')

/** Prices of an offer where only output is asked for. */
const outputOnly = ({ outputDollarsPerMillionTokens }: ListPrice): ListPrice => ({
  inputDollarsPerMillionTokens: 0,
  outputDollarsPerMillionTokens,
})

const priceFlags = [
  ['price', '--price'],
  ['inputPrice', '--input-price'],
  ['cachedPrice', '--cached-price'],
] as const

/** The offer whose sizes are sought: as typed, or of the catalog, with a speed that was typed before its own. Throws InputError where it is not whole. */
export function askedOffer(flags: InvertFlags): AskedOffer {
  const speed = speedTyped(flags)
  if (flags.offer === undefined) {
    const listPrice = listPriceAsked(flags)
    if (speed !== undefined && listPrice !== undefined) return { tokensPerSecond: speed, listPrice }
    const missing =
      speed !== undefined ? '--price 10' : listPrice !== undefined ? '--speed 110' : '--speed 110 --price 10'
    throw new InputError(
      `sizes of models follow from a speed and a price: add ${missing}, or --offer OpenAI/GPT-4o; or name a model whose price or speed is sought`,
    )
  }
  const [, given] = priceFlags.find(([flag]) => flags[flag] !== undefined) ?? []
  if (given !== undefined)
    throw new InputError(`--offer and ${given}: prices are those of the list, or yours; leave one out`)
  const from = cataloguedOffer(flags.offer, { speed: speed === undefined })
  return {
    tokensPerSecond: speed ?? (from.tokensPerSecond as number),
    listPrice: asksForRequests(flags) ? listPriceOf(from) : outputOnly(listPriceOf(from)),
    from,
  }
}
