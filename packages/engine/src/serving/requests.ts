import type { Prompt } from '../step/prompt.ts'

/** Requests of one kind: how long they are. Tokens are means and need not be whole. */
export type RequestKind = {
  /** Tokens of the prompt, cached ones included: at least 1. */
  readonly inputTokens: number
  /** Tokens that are generated: at least 1. */
  readonly outputTokens: number
  /** Tokens at the beginning of the prompt whose keys and values a prefix cache holds; none when absent. */
  readonly cachedInputTokens?: number
  /** How many of all requests are of this kind, in proportion to the weights of others; 1 when absent. */
  readonly weight?: number
}

/** What requests are like on average; of each request alike unless said otherwise. */
export type MeanRequest = {
  readonly inputTokens: number
  /** Tokens of the prompt that have to be computed. */
  readonly newInputTokens: number
  readonly cachedInputTokens: number
  readonly outputTokens: number
  /** Tokens that a generated one attends to, itself included, on average over generated tokens. */
  readonly contextTokens: number
  /** Tokens that a sequence ends with, on average over those that are decoded at the same time. */
  readonly finalTokens: number
}

/** Each kind's share of all requests. */
const shares = (requests: readonly RequestKind[]): readonly number[] => {
  const all = requests.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return requests.map(({ weight = 1 }) => weight / all)
}

/** The mean request. While one kind decodes for longer, more of the sequences in a batch are of it. */
export function meanRequest(requests: readonly RequestKind[]): MeanRequest {
  const share = shares(requests)
  const mean = (read: (kind: RequestKind) => number): number =>
    requests.reduce((sum, kind, index) => sum + (share[index] as number) * read(kind), 0)
  const inputTokens = mean((kind) => kind.inputTokens)
  const cachedInputTokens = mean(({ cachedInputTokens = 0 }) => cachedInputTokens)
  const outputTokens = mean((kind) => kind.outputTokens)
  const overDecoding = (read: (kind: RequestKind) => number): number =>
    mean((kind) => kind.outputTokens * read(kind)) / outputTokens
  return {
    inputTokens,
    newInputTokens: mean((kind) => kind.inputTokens - (kind.cachedInputTokens ?? 0)),
    cachedInputTokens,
    outputTokens,
    contextTokens: overDecoding((kind) => kind.inputTokens + (kind.outputTokens + 1) / 2),
    finalTokens: overDecoding((kind) => kind.inputTokens + kind.outputTokens),
  }
}

/**
 * The prompts of requests, cut into parts of no more than so many tokens. Requests whose prompt is wholly in the cache have none; the weights
 * of the others are as shares of all requests.
 */
export function promptsOf(requests: readonly RequestKind[], tokensPerPass: number): readonly Prompt[] {
  const share = shares(requests)
  return requests.flatMap(({ inputTokens, cachedInputTokens = 0 }, index) => {
    const newTokens = inputTokens - cachedInputTokens
    if (newTokens <= 0) return []
    const chunks = Math.ceil(newTokens / tokensPerPass)
    return [{ newTokens, cachedTokens: cachedInputTokens, chunks, weight: share[index] as number }]
  })
}

/** The same prompts with nothing before them: what they would take without what is cached. */
export const withoutCache = (prompts: readonly Prompt[]): readonly Prompt[] =>
  prompts.map((prompt) => ({ ...prompt, cachedTokens: 0 }))
