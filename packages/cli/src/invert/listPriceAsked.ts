import { InputError, type ListPrice } from 'paretoken'
import { parseNumber } from '../arguments/number.ts'
import { asksForRequests } from '../serving/requestsAsked.ts'
import type { InvertFlags } from './invertFlags.ts'

const parseTokenPrice = (text: string, where: string, aboveLeast: boolean, example: string): number =>
  parseNumber(text.trim().replace(/^\$/, ''), {
    where,
    what: 'dollars per million tokens',
    least: 0,
    aboveLeast,
    most: 1e6,
    example,
  })

const parseInputPrice = (text: string, where: string): number => parseTokenPrice(text, where, false, '2.50')

/** Throws InputError where prices of prompts are given and there are none, or none are given and there are. */
function checkPromptPrices(flags: InvertFlags): void {
  const { inputPrice, cachedPrice } = flags
  if (asksForRequests(flags)) {
    if (inputPrice === undefined)
      throw new InputError(
        '--input-price is missing: requests have prompts, and those a price; --input-price 2.50 would be right',
      )
    return
  }
  if (inputPrice === undefined && cachedPrice === undefined) return
  throw new InputError(
    `${inputPrice === undefined ? '--cached-price' : '--input-price'} is of prompts, and only decoding is asked for; add --isl 3k --osl 1k`,
  )
}

/** What flags say a provider asks for tokens; undefined where they say nothing. Throws InputError where they say a part of it. */
export function listPriceAsked(flags: InvertFlags): ListPrice | undefined {
  const { price, inputPrice, cachedPrice } = flags
  if (price === undefined) {
    if (inputPrice === undefined && cachedPrice === undefined) return undefined
    throw new InputError(
      `${inputPrice === undefined ? '--cached-price' : '--input-price'} goes with --price, that of output tokens; add --price 10`,
    )
  }
  checkPromptPrices(flags)
  return {
    inputDollarsPerMillionTokens: inputPrice === undefined ? 0 : parseInputPrice(inputPrice, '--input-price'),
    ...(cachedPrice === undefined
      ? {}
      : { cachedInputDollarsPerMillionTokens: parseInputPrice(cachedPrice, '--cached-price') }),
    outputDollarsPerMillionTokens: parseTokenPrice(price, '--price', true, '10'),
  }
}
