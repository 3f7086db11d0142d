/** Prompts of one kind: how much of them is computed, after how much that a cache already has, and in how many parts. */
export type Prompt = {
  /** Tokens that are computed: at least 1. */
  readonly newTokens: number
  /** Tokens before them whose keys and values are there already. */
  readonly cachedTokens: number
  /** Parts of about the same size in which they are computed, one after another: whole, at least 1. */
  readonly chunks: number
  /** How many of all prompts are of this kind: 0 to 1; those of all kinds add up to 1. */
  readonly weight: number
}

/** The mean part of a prompt over all kinds, each part counted once. */
export type MeanChunk = {
  /** Tokens of a part. */
  readonly newTokens: number
  /** Parts of a prompt. */
  readonly chunksPerPrompt: number
}

const total = (prompts: readonly Prompt[], read: (prompt: Prompt) => number): number =>
  prompts.reduce((sum, prompt) => sum + prompt.weight * read(prompt), 0)

/** The mean part of these prompts. */
export function meanChunk(prompts: readonly Prompt[]): MeanChunk {
  const chunksPerPrompt = total(prompts, ({ chunks }) => chunks)
  return { newTokens: total(prompts, ({ newTokens }) => newTokens) / chunksPerPrompt, chunksPerPrompt }
}

/** The mean over all parts of a figure that is known of whole prompts. */
export const perChunk = (prompts: readonly Prompt[], read: (prompt: Prompt) => number): number =>
  total(prompts, read) / total(prompts, ({ chunks }) => chunks)
