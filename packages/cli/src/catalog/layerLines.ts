import type { Attention, FeedForward, LayerGroup, Transformer } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'
import { attentionWord } from './attentionWords.ts'

const whole = (count: number): string => formatNumber(count, 1)

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`

function attentionDetail(attention: Attention): readonly (string | undefined)[] {
  switch (attention.kind) {
    case 'grouped-query':
      return [
        `${counted(attention.queryHeads, 'query head')} and ${counted(attention.keyValueHeads, 'key–value head')} of ${attention.headDimension}`,
        attention.window === undefined ? undefined : `window ${whole(attention.window)}`,
        attention.chunk === undefined ? undefined : `chunks of ${whole(attention.chunk)}`,
        attention.selection && `best ${whole(attention.selection.topK)} tokens`,
        attention.reusesKeyValues ? 'keys and values of an earlier layer' : undefined,
      ]
    case 'latent':
      return [
        counted(attention.heads, 'head'),
        `latent of ${attention.keyValueLoraRank} + ${attention.ropeHeadDimension}`,
        attention.selection && `best ${whole(attention.selection.topK)} tokens`,
      ]
    case 'compressed':
      return [
        counted(attention.queryHeads, 'query head'),
        `window ${whole(attention.window)}`,
        attention.ratio === null ? undefined : `earlier tokens compressed ${whole(attention.ratio)} to 1`,
        attention.selection ? `best ${whole(attention.selection.topK)} entries` : undefined,
      ]
    default:
      return ['state of constant size']
  }
}

function feedForwardWords(block: FeedForward): string {
  if (block.kind === 'dense') return `dense ${whole(block.width)}${block.gated ? ', gated' : ''}`
  const idle = block.identityExperts === undefined ? '' : ` (${block.identityExperts} of them idle)`
  const shared = block.sharedWidth === undefined ? '' : ` and a shared one of ${whole(block.sharedWidth)}`
  const experts = block.experts + (block.identityExperts ?? 0)
  return `MoE ${block.activeExperts} of ${experts}${idle} experts of ${whole(block.expertWidth)}${shared}`
}

function layerWords({ attention, feedForward }: LayerGroup): string {
  const mixing =
    attention === null
      ? undefined
      : [attentionWord(attention), ...attentionDetail(attention)].filter((word) => word).join(', ')
  const parts = [mixing, feedForward === null ? undefined : feedForwardWords(feedForward)]
  return parts.filter((part) => part !== undefined).join(' · ') || 'nothing but a norm'
}

/** The layers of a model, how many of each kind and what they are made of; alike ones together. */
export function layerLines({ layers }: Transformer): readonly (readonly [count: number, words: string])[] {
  const counts = new Map<string, number>()
  for (const group of layers) {
    const words = layerWords(group)
    counts.set(words, (counts.get(words) ?? 0) + group.count)
  }
  return [...counts].map(([words, count]) => [count, words] as const)
}
