import type { Attention } from '../model/attention.ts'

/** Heads one accelerator has when so many share them: fewer than one cannot be, so they are replicated. */
const share = (heads: number, ranks: number): number => Math.max(1, heads / ranks)

/**
 * The part of an attention that one of `ranks` accelerators has: an attention of the same kind with fewer heads. Key–value heads
 * fewer than `ranks` are replicated; so is what all heads share: latents, indexers, compressed keys.
 */
export function shardAttention(attention: Attention, ranks: number): Attention {
  if (ranks === 1) return attention
  switch (attention.kind) {
    case 'grouped-query':
      return {
        ...attention,
        queryHeads: attention.queryHeads / ranks,
        keyValueHeads: share(attention.keyValueHeads, ranks),
      }
    case 'latent':
      return { ...attention, heads: attention.heads / ranks }
    case 'compressed':
      return {
        ...attention,
        queryHeads: attention.queryHeads / ranks,
        outputGroups: share(attention.outputGroups, ranks),
      }
    case 'gated-delta-net':
      return {
        ...attention,
        keyHeads: share(attention.keyHeads, ranks),
        valueHeads: attention.valueHeads / ranks,
      }
    case 'kimi-delta':
    case 'lightning':
      return { ...attention, heads: attention.heads / ranks }
    case 'mamba':
      return { ...attention, innerSize: attention.innerSize / ranks }
    case 'mamba-2':
      return { ...attention, heads: attention.heads / ranks, groups: share(attention.groups, ranks) }
    case 'short-convolution':
      return { ...attention, channelShare: (attention.channelShare ?? 1) / ranks }
  }
}
