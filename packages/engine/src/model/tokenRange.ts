/** Consecutive tokens of one sequence that pass through the model: the next `newTokens` after `cachedTokens`. */
export type TokenRange = {
  /** Tokens before them, whose keys and values are already there. */
  readonly cachedTokens: number
  /** Tokens that pass now: 1 in plain decode, the prompt in prefill. */
  readonly newTokens: number
}

/** The sum of a function's values at every position of a range, from its sum over the first n positions. */
const between = (sumUpTo: (position: number) => number, { cachedTokens, newTokens }: TokenRange): number =>
  sumUpTo(cachedTokens + newTokens) - sumUpTo(cachedTokens)

/** Query–key pairs of causal attention: token i sees the i tokens up to and including itself, `window` at most. */
export const causalPairs = (range: TokenRange, window = Number.POSITIVE_INFINITY): number =>
  between((n) => {
    const growing = Math.min(n, window)
    return (growing * (growing + 1)) / 2 + (n > window ? (n - window) * window : 0)
  }, range)

/** Query–key pairs where a token sees only those of its own chunk before it, as in Llama 4's local layers. */
export const chunkedPairs = (range: TokenRange, chunk: number): number =>
  between((n) => {
    const whole = Math.floor(n / chunk)
    const rest = n - whole * chunk
    return (whole * chunk * (chunk + 1)) / 2 + (rest * (rest + 1)) / 2
  }, range)

/**
 * Pairs of queries with compressed keys, one for every `ratio` tokens seen, `most` at most: token i sees
 * min(⌊i / ratio⌋, most) of them.
 */
export const compressedPairs = (range: TokenRange, ratio: number, most = Number.POSITIVE_INFINITY): number =>
  between((n) => {
    const last = Math.min(n, ratio * most - 1)
    const whole = Math.floor(last / ratio)
    const growing = (ratio * whole * (whole - 1)) / 2 + whole * (last - ratio * whole + 1)
    return growing + (n > last ? (n - last) * most : 0)
  }, range)
