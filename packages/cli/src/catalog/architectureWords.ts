import type { Transformer } from 'paretoken'
import { attentionWord, reachWord } from './attentionWords.ts'

const distinct = (words: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(words.filter((word) => word !== undefined)),
]

/** What a model is built of, in a few words: "GQA, window", "MoE 8 of 256, MLA", "MoE 10 of 512, DeltaNet+GQA". */
export function architectureWords({ layers }: Transformer): string {
  const mixtures = layers.map(({ feedForward }) =>
    feedForward?.kind === 'mixture'
      ? `MoE ${feedForward.activeExperts} of ${feedForward.experts + (feedForward.identityExperts ?? 0)}`
      : undefined,
  )
  const attentions = layers.map(({ attention }) => attention ?? undefined)
  const kinds = distinct(attentions.map((attention) => attention && attentionWord(attention)))
  const reaches = distinct(attentions.map((attention) => attention && reachWord(attention)))
  return [distinct(mixtures)[0], kinds.join('+'), ...reaches]
    .filter((word) => word !== undefined && word !== '')
    .join(', ')
}
