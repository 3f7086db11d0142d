import type { Precision } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'

/**
 * What drafts tokens for a model to verify.
 * - `model`: a smaller model of its own.
 * - `head`: layers beside the model that share its embedding and head: multi-token prediction, EAGLE (`draftHead`).
 * - `n-gram`: what followed the same words before; it costs nothing.
 */
export type Drafter =
  | { readonly kind: 'model'; readonly model: Transformer; readonly precision: Precision }
  | { readonly kind: 'head'; readonly model: Transformer; readonly precision: Precision }
  | { readonly kind: 'n-gram' }

/** Speculative decoding: tokens are drafted one after another and verified in one pass. Leviathan et al., arXiv:2211.17192. */
export type Speculation = {
  readonly drafter: Drafter
  /**
   * The chance that the token drafted at each position is accepted, given that all before it were: 0 to 1. Its length is the most tokens
   * drafted; fewer are drafted where that is better, none where nothing is gained.
   */
  readonly acceptance: readonly number[]
}

/**
 * Tokens that a pass gives on average with so many drafted: the accepted ones, up to the first that is not, and the one that the pass itself
 * gives. At most `draftTokens` + 1.
 */
export function tokensPerPass(acceptance: readonly number[], draftTokens: number): number {
  let reached = 1
  let tokens = 1
  for (let position = 0; position < draftTokens; position++) {
    reached *= acceptance[position] ?? 0
    tokens += reached
  }
  return tokens
}

/** Numbers of drafted tokens that are worth a try: none, and each up to the first position where nothing is accepted. */
export function draftDepths(speculation: Speculation | undefined): readonly number[] {
  if (speculation === undefined) return [0]
  const useless = speculation.acceptance.indexOf(0)
  const deepest = useless < 0 ? speculation.acceptance.length : useless
  return Array.from({ length: deepest + 1 }, (_, depth) => depth)
}
