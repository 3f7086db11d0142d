/** Prompts of one kind: how much of them is computed, after how much that a cache already has, and in how many parts. */
export type Prompt = {
  /** Tokens that are computed: more than 0. */
  readonly newTokens: number
  /** Tokens before them whose keys and values are there already. */
  readonly cachedTokens: number
  /** Parts of about the same size in which they are computed, one after another: whole, at least 1. */
  readonly chunks: number
  /** How many of all requests have such a prompt: 0 to 1; those of all kinds add up to 1 at most. */
  readonly weight: number
}

/** The parts of prompts on average. */
export type MeanChunk = {
  /** Tokens of a part. */
  readonly newTokens: number
  /** Parts for each request. */
  readonly perRequest: number
  /** Prompts that a part is the last of: 1 over the parts of a prompt. */
  readonly promptsEnded: number
}

const total = (prompts: readonly Prompt[], read: (prompt: Prompt) => number): number =>
  prompts.reduce((sum, prompt) => sum + prompt.weight * read(prompt), 0)

/** The mean part of these prompts; undefined where there are none. */
export function meanChunk(prompts: readonly Prompt[]): MeanChunk | undefined {
  if (prompts.length === 0) return undefined
  const perRequest = total(prompts, ({ chunks }) => chunks)
  return {
    newTokens: total(prompts, ({ newTokens }) => newTokens) / perRequest,
    perRequest,
    promptsEnded: total(prompts, () => 1) / perRequest,
  }
}

/** The mean over all parts of a figure that is known of whole prompts. */
export const perChunk = (prompts: readonly Prompt[], read: (prompt: Prompt) => number): number =>
  total(prompts, read) / total(prompts, ({ chunks }) => chunks)
