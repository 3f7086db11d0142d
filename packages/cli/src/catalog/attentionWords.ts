import type { Attention, GroupedQueryAttention } from 'paretoken'

const sharingWord = ({ queryHeads, keyValueHeads }: GroupedQueryAttention): string => {
  if (keyValueHeads === queryHeads) return 'MHA'
  return keyValueHeads === 1 ? 'MQA' : 'GQA'
}

/** The short name of a kind of attention, as people write it: GQA, MLA, Mamba-2. */
export function attentionWord(attention: Attention): string {
  switch (attention.kind) {
    case 'grouped-query':
      return sharingWord(attention)
    case 'latent':
      return 'MLA'
    case 'compressed':
      return 'CSA'
    case 'gated-delta-net':
      return 'DeltaNet'
    case 'kimi-delta':
      return 'KDA'
    case 'lightning':
      return 'lightning'
    case 'mamba':
      return 'Mamba'
    case 'mamba-2':
      return 'Mamba-2'
    case 'short-convolution':
      return 'convolution'
  }
}

/** What narrows the tokens an attention sees: "window", "chunks", "sparse"; undefined where it sees all of them. */
export function reachWord(attention: Attention): string | undefined {
  if (attention.kind === 'grouped-query' && attention.window !== undefined) return 'window'
  if (attention.kind === 'grouped-query' && attention.chunk !== undefined) return 'chunks'
  const selection =
    attention.kind === 'grouped-query' || attention.kind === 'latent' || attention.kind === 'compressed'
      ? attention.selection
      : undefined
  return selection ? 'sparse' : undefined
}

/** Whether an attention keeps only the last tokens, or earlier ones compressed: its cache grows slower than the context. */
export const seesOnlyPart = (attention: Attention): boolean =>
  attention.kind === 'compressed' ||
  (attention.kind === 'grouped-query' && (attention.window ?? attention.chunk) !== undefined)
