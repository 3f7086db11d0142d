import type { FeedForward } from '../model/feedForward.ts'
import { denseRanks, type Layout } from './layout.ts'

/**
 * The part of a feed-forward block that one accelerator has: a block of the same kind, narrower, and with the experts of its rank
 * only. Its router is not that of the whole model: every accelerator keeps that one.
 */
export function shardFeedForward(block: FeedForward, layout: Layout, experts: boolean): FeedForward {
  const dense = denseRanks(layout, experts)
  if (block.kind === 'dense') return dense === 1 ? block : { ...block, width: block.width / dense }
  return {
    ...block,
    experts: block.experts / layout.expertParallel,
    expertWidth: block.expertWidth / layout.expertTensorParallel,
    ...(block.sharedWidth === undefined ? {} : { sharedWidth: block.sharedWidth / dense }),
    ...(block.denseWidth === undefined ? {} : { denseWidth: block.denseWidth / dense }),
  }
}
