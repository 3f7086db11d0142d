import type { RequestKind } from './requestMix.ts'

/** Requests summed up: tokens are sums of tokens times weights. */
type Bin = { -readonly [key in keyof RequestKind]: RequestKind[key] }

/**
 * Widths of a bin, in doublings of tokens, each 2^(1/4) of the one before: from 1/128 of a doubling, where nearly all requests are
 * told apart, to 32 doublings, more than there are tokens in a request.
 */
const widths: readonly number[] = Array.from({ length: 49 }, (_, step) => 2 ** (step / 4 - 7))

/**
 * The bin of each request, numbered in the order of their first requests; undefined as soon as there are more than so many bins.
 * @param binOf a name for the bin of the request at an index
 */
function binned(count: number, binOf: (index: number) => string, mostBins: number): Uint32Array | undefined {
  const numbers = new Map<string, number>()
  const bins = new Uint32Array(count)
  for (let index = 0; index < count; index++) {
    const name = binOf(index)
    const number = numbers.get(name) ?? numbers.size
    if (number >= mostBins) return undefined
    numbers.set(name, number)
    bins[index] = number
  }
  return bins
}

/** The bins of the narrowest grid that has no more than so many: requests that are the same, then a grid of logarithms. */
function narrowestBins(requests: readonly RequestKind[], mostBins: number): Uint32Array {
  const same = binned(
    requests.length,
    (index) => {
      const { inputTokens = 0, outputTokens = 0, cachedInputTokens = 0 } = requests[index] ?? {}
      return `${inputTokens} ${outputTokens} ${cachedInputTokens}`
    },
    mostBins,
  )
  if (same !== undefined) return same
  const inputDoublings = Float64Array.from(requests, ({ inputTokens }) => Math.log2(inputTokens))
  const outputDoublings = Float64Array.from(requests, ({ outputTokens }) => Math.log2(outputTokens))
  for (const width of widths) {
    const cell = (doublings: Float64Array, index: number) => Math.floor((doublings[index] ?? 0) / width)
    const bins = binned(
      requests.length,
      (index) => `${cell(inputDoublings, index)} ${cell(outputDoublings, index)}`,
      mostBins,
    )
    if (bins !== undefined) return bins
  }
  return new Uint32Array(requests.length)
}

/**
 * A trace as a few kinds of requests, no more than `mostKinds`, shortest input first: bins of a grid of logarithms of input and output, as
 * narrow as that many kinds allow, each with the means of its requests. So the means over all requests stay as they are: of input tokens,
 * output tokens and cached tokens. Weights sum to 1.
 * @param requests as `parseTrace` gives them; a weight is how many such requests there are
 */
export function compressTrace(requests: readonly RequestKind[], mostKinds = 64): readonly RequestKind[] {
  const numbers = narrowestBins(requests, mostKinds)
  const bins: Bin[] = []
  for (const [index, { inputTokens, outputTokens, cachedInputTokens, weight }] of requests.entries()) {
    const number = numbers[index] ?? 0
    const bin = bins[number] ?? { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, weight: 0 }
    bin.inputTokens += inputTokens * weight
    bin.outputTokens += outputTokens * weight
    bin.cachedInputTokens += cachedInputTokens * weight
    bin.weight += weight
    bins[number] = bin
  }
  const total = bins.reduce((sum, { weight }) => sum + weight, 0)
  return bins
    .map((bin) => ({
      inputTokens: bin.inputTokens / bin.weight,
      outputTokens: bin.outputTokens / bin.weight,
      cachedInputTokens: bin.cachedInputTokens / bin.weight,
      weight: bin.weight / total,
    }))
    .sort((a, b) => a.inputTokens - b.inputTokens || a.outputTokens - b.outputTokens)
}
