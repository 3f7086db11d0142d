import { type CachedAttention, isCached } from './attention.ts'
import { attentionCacheBytes, attentionCacheBytesPerToken, attentionReadBytes } from './attentionCache.ts'
import { attentionStateBytes } from './attentionState.ts'
import type { Precision } from './precision.ts'
import { requireTokens } from './requireTokens.ts'
import type { Transformer } from './transformer.ts'

const sumCached = (model: Transformer, bytes: (attention: CachedAttention) => number): number =>
  model.layers.reduce(
    (sum, { attention, count }) =>
      sum + (attention !== null && isCached(attention) ? count * bytes(attention) : 0),
    0,
  )

/**
 * Bytes of one sequence's cache at that context: keys and values, latents, index keys, compressed entries. Layers with
 * a window or chunks keep no more than those. Constant states are apart: `stateBytes`.
 */
export function kvCacheBytes(model: Transformer, context: number, precision: Precision): number {
  requireTokens(context, 'context')
  return sumCached(model, (attention) => attentionCacheBytes(attention, context, precision.kvCache))
}

/** Bytes a token adds to the cache while no window is full: what model cards give. */
export const kvCacheBytesPerToken = (model: Transformer, precision: Precision): number =>
  sumCached(model, (attention) => attentionCacheBytesPerToken(attention, precision.kvCache))

/** Bytes of one sequence's cache that a decode step reads: sparse attention reads less than it keeps. */
export function kvReadBytes(model: Transformer, context: number, precision: Precision): number {
  requireTokens(context, 'context')
  return sumCached(model, (attention) => attentionReadBytes(attention, context, precision.kvCache))
}

/** Bytes of one sequence's recurrent states, whatever its length: linear attention, state-space layers. */
export const stateBytes = (model: Transformer, precision: Precision): number =>
  model.layers.reduce(
    (sum, { attention, count }) =>
      attention === null || isCached(attention)
        ? sum
        : sum + count * attentionStateBytes(attention, model.hiddenSize, precision.state),
    0,
  )
