/**
 * What work grows with.
 * - `token`: every token that passes through the model.
 * - `sequence`: every sequence being decoded, whose cache is read once a pass, however many of its tokens pass.
 * - `sample`: every token that the next one is chosen after; of a prompt only the last.
 * - `chunk`: every part of a prompt.
 */
export type WorkUnit = 'token' | 'sequence' | 'sample' | 'chunk'

/** What goes through the model in one pass: how many of each unit a micro-batch of one replica has. Need not be whole. */
export type PassLoad = { readonly [unit in WorkUnit]: number }

/**
 * Sequences that are decoded, each by so many tokens: one, or one and those drafted after it.
 * @param sequences in a micro-batch of one replica
 */
export const decodeLoad = (sequences: number, newTokens = 1): PassLoad => ({
  token: sequences * newTokens,
  sequence: sequences,
  sample: sequences * newTokens,
  chunk: 0,
})
