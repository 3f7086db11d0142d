import { isCached } from '../model/attention.ts'
import { attentionCacheBytes } from '../model/attentionCache.ts'
import { attentionStateBytes } from '../model/attentionState.ts'
import { type LayerParameters, layerParameters } from '../model/layerParameters.ts'
import { bytesPerElement } from '../model/numberFormat.ts'
import { elementsPerNorm } from '../model/parameters.ts'
import type { Precision } from '../model/precision.ts'
import type { LayerGroup, Transformer } from '../model/transformer.ts'
import { weightFormat } from '../model/weightBytes.ts'
import { attentionRanks, hasExperts, type Layout } from './layout.ts'
import { shardAttention } from './shardAttention.ts'
import { shardLayer } from './shardLayer.ts'

/** Bytes that one accelerator holds of one layer. */
export type LayerShardBytes = {
  /** Layers like it in the model. */
  readonly count: number
  readonly weights: number
  /** Cache of one sequence. */
  readonly cachePerSequence: number
  /** Recurrent state of one sequence. */
  readonly statePerSequence: number
}

const kinds = [
  'attention',
  'stateSpace',
  'denseFeedForward',
  'routedExperts',
  'sharedExperts',
  'router',
  'norms',
] as const satisfies readonly (keyof LayerParameters)[]

function weightsOf(layer: LayerGroup, layout: Layout, model: Transformer, precision: Precision): number {
  const sizes = {
    hiddenSize: model.hiddenSize,
    elementsPerNorm: elementsPerNorm(model),
    residualStreams: model.residualStreams ?? 1,
  }
  const shard = layerParameters(shardLayer(layer, layout, hasExperts(model)), sizes)
  const whole = layerParameters(layer, sizes)
  return kinds.reduce((bytes, kind) => {
    const parameters = (kind === 'router' ? whole : shard)[kind]
    return bytes + parameters * bytesPerElement[weightFormat(kind, model, precision)]
  }, 0)
}

function cacheOf({ attention }: LayerGroup, layout: Layout, precision: Precision, context: number): number {
  const shard = attention && shardAttention(attention, layout.tensorParallel)
  if (shard === null || !isCached(shard)) return 0
  return attentionCacheBytes(shard, context, precision.kvCache) / layout.contextParallel
}

function stateOf(
  { attention }: LayerGroup,
  layout: Layout,
  hiddenSize: number,
  precision: Precision,
): number {
  const shard = attention && shardAttention(attention, attentionRanks(layout))
  return shard === null || isCached(shard) ? 0 : attentionStateBytes(shard, hiddenSize, precision.state)
}

/**
 * Bytes that one accelerator holds of each kind of layer. Key–value heads fewer than accelerators are replicated, latents over all
 * of them; context parallelism splits the cache by tokens.
 * @param context tokens of each sequence that are kept
 */
export const layerShardBytes = (
  model: Transformer,
  precision: Precision,
  layout: Layout,
  context: number,
): readonly LayerShardBytes[] =>
  model.layers.map((layer) => ({
    count: layer.count,
    weights: weightsOf(layer, layout, model, precision),
    cachePerSequence: cacheOf(layer, layout, precision, context),
    statePerSequence: stateOf(layer, layout, model.hiddenSize, precision),
  }))
