import type { LayerGroup } from '../model/transformer.ts'
import { attentionRanks, type Layout } from './layout.ts'
import { shardAttention } from './shardAttention.ts'
import { shardFeedForward } from './shardFeedForward.ts'

/**
 * One layer as one accelerator has it: fewer heads, narrower blocks, the experts of its rank. Its router is not that of the whole
 * model: every accelerator keeps that one.
 */
export const shardLayer = (layer: LayerGroup, layout: Layout, experts: boolean): LayerGroup => ({
  ...layer,
  attention: layer.attention && shardAttention(layer.attention, attentionRanks(layout)),
  feedForward: layer.feedForward && shardFeedForward(layer.feedForward, layout, experts),
})
