import { amount, checkFigures, share } from './checkFigures.ts'
import type { TokenPrices } from './tokenPrices.ts'

/** How prompts compare with answers. */
export type TokenMix = {
  /** Prompt tokens, computed and kept, for each token written: 3 is what comparisons of prices usually take. */
  readonly inputTokensPerOutputToken: number
  /** The share of the prompt tokens that are kept from before, 0 to 1. Default: 0. */
  readonly cachedShare?: number
}

/**
 * Dollars that a million tokens, prompts and answers together, cost at a mix; null where the mix has tokens whose price
 * is null. Throws InputError for a mix that cannot be.
 */
export function blendedDollars(
  prices: Pick<
    TokenPrices,
    'dollarsPerMillionInputTokens' | 'dollarsPerMillionCachedInputTokens' | 'dollarsPerMillionOutputTokens'
  >,
  { inputTokensPerOutputToken, cachedShare = 0 }: TokenMix,
): number | null {
  checkFigures({ inputTokensPerOutputToken, cachedShare }, 'mix', {
    inputTokensPerOutputToken: amount,
    cachedShare: share,
  })
  const all = inputTokensPerOutputToken + 1
  const parts = [
    [inputTokensPerOutputToken * (1 - cachedShare), prices.dollarsPerMillionInputTokens],
    [inputTokensPerOutputToken * cachedShare, prices.dollarsPerMillionCachedInputTokens],
    [1, prices.dollarsPerMillionOutputTokens],
  ] as const
  let dollars = 0
  for (const [tokens, price] of parts) {
    if (tokens === 0) continue
    if (price === null) return null
    dollars += (tokens / all) * price
  }
  return dollars
}
