import type { LayerGroup } from 'paretoken'
import { attentionOf } from './attention.ts'
import { feedForwardOf } from './feedForward.ts'
import { fieldValue, isRecord, text, truth, wholeNumber } from './fields.ts'
import { reusesKeyValues } from './groupedQueryAttention.ts'
import type { LanguageModel } from './languageModel.ts'
import type { PlannedLayer } from './plannedLayer.ts'

/** One layer, not counted yet. */
type Layer = Omit<LayerGroup, 'count'>

const isParallel = ({ fields, quirks }: LanguageModel): boolean =>
  truth(fields, 'parallel_attn', 'use_parallel_residual') ??
  (text(fields, 'transformer_block_type') === 'parallel' || quirks.parallel === true)

/** Norms per layer where they are not one before each block; undefined where they are. */
function norms(model: LanguageModel, layer: Omit<Layer, 'norms'>): number | undefined {
  const { fields, quirks, modelType } = model
  const own = quirks.norms
  const inParallel = wholeNumber(fields, ['num_ln_in_parallel_attn'], { maximum: 2 })
  if (modelType === 'falcon' && truth(fields, 'new_decoder_architecture') === true) return inParallel ?? 2
  // Gemma 4 norms the dense block, the experts and their sum apart.
  if (truth(fields, 'enable_moe_block') === true && layer.feedForward?.kind === 'mixture')
    return (own ?? 4) + 3
  return own
}

function readLayer(model: LanguageModel, planned: PlannedLayer): Layer {
  const attention = attentionOf(model, planned)
  const feedForward = feedForwardOf(model, planned)
  const parallel = attention !== null && feedForward !== null && isParallel(model)
  const layer = { attention, feedForward, ...(parallel ? { parallel } : {}) }
  const count = norms(model, layer)
  return { ...layer, ...(count === undefined ? {} : { norms: count }) }
}

/** Lists that are patterns, read before: their entries change what a layer is, not its dimensions. */
const patterns = new Set([
  'layer_types',
  'layers_block_type',
  'mlp_layer_types',
  'attn_type_list',
  'hybrid_layer_pattern',
  'no_rope_layers',
  'moe_layers_enum',
  'moe_layer_freq',
  'mlp_only_layers',
])

const isListOfLayers = (value: unknown, layers: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length >= Math.max(2, layers)

/** Lists with a dimension for each layer, in the file's fields or in a group of them. */
function dimensionLists({ fields, layers }: LanguageModel): readonly (readonly unknown[])[] {
  const groups = [fields.values, fieldValue(fields, 'sparse_attention_config')].filter(isRecord)
  return groups
    .flatMap((values) => Object.entries(values))
    .flatMap(([name, value]) => (isListOfLayers(value, layers) && !patterns.has(name) ? [value] : []))
}

/** Tells layers apart that must be read apart: by what mixes tokens, by the block, by every list's entry for them. */
function layerKey(model: LanguageModel): (planned: PlannedLayer) => string {
  const lists = dimensionLists(model)
  return ({ mixer, block, index }) => {
    const entries = lists.map((list) => JSON.stringify(list[index]))
    return [mixer, block, reusesKeyValues(model, index), ...entries].join(' ')
  }
}

/**
 * Groups of layers that are alike, in the order of their first. Dimensions are read once for each kind of layer. A
 * layer from which architecture search took everything is none.
 */
export function layerGroups(model: LanguageModel, plan: readonly PlannedLayer[]): readonly LayerGroup[] {
  const keyOf = layerKey(model)
  const shapes = new Map<string, string>()
  const groups = new Map<string, LayerGroup>()
  for (const planned of plan) {
    const key = keyOf(planned)
    const known = shapes.get(key)
    const layer = known === undefined ? readLayer(model, planned) : undefined
    const shape = known ?? JSON.stringify(layer)
    const group = groups.get(shape)
    shapes.set(key, shape)
    if (group !== undefined) groups.set(shape, { ...group, count: group.count + 1 })
    else if (layer && (layer.attention !== null || layer.feedForward !== null))
      groups.set(shape, { count: 1, ...layer })
  }
  return [...groups.values()]
}
