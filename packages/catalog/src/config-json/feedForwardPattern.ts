import {
  type Fields,
  fieldValue,
  list,
  listPerLayer,
  presentName,
  refuse,
  truth,
  wholeNumber,
} from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import type { Block } from './plannedLayer.ts'
import { quantity } from './vocabulary.ts'

/** The feed-forward block of each layer, by its number from 0. */
type BlockPattern = (layer: number) => Block

const layerNumber = { maximum: 10_000 }
const sparseWhere =
  (isSparse: (layer: number) => boolean): BlockPattern =>
  (layer) =>
    isSparse(layer) ? 'sparse' : 'dense'

/** `mlp_layer_types`: a name for each layer. */
function byName(fields: Fields, layers: number): BlockPattern | undefined {
  const types = listPerLayer(fields, 'mlp_layer_types', layers)
  return (
    types &&
    ((layer) => {
      const type = types[layer]
      return type === 'dense' || type === 'sparse'
        ? type
        : refuse(fields, `mlp_layer_types[${layer}]`, 'dense or sparse', type)
    })
  )
}

/** Numbers of the layers with experts, in a list or in a text with commas. */
function byEnumeration(fields: Fields): BlockPattern | undefined {
  const name = presentName(fields, ['moe_layers_enum', 'moe_layers'])
  if (name === undefined) return undefined
  const value = fieldValue(fields, name)
  const numbers =
    typeof value === 'string' ? value.slice(0, 100_000).split(',').map(Number) : list(fields, name)
  if (numbers === undefined || numbers.length === 0) return undefined
  const sparse = new Set(numbers)
  return sparseWhere((layer) => sparse.has(layer))
}

/** Every so many layers, counted in one of the ways families do. */
function byStep(fields: Fields): BlockPattern | undefined {
  const period = wholeNumber(fields, ['expert_layer_period'], layerNumber)
  if (period !== undefined) {
    const offset = wholeNumber(fields, ['expert_layer_offset'], { minimum: 0, maximum: 10_000 }) ?? 0
    return sparseWhere((layer) => layer % period === offset)
  }
  const step = wholeNumber(fields, ['decoder_sparse_step', 'interleave_moe_layer_step'], {
    minimum: 0,
    maximum: 10_000,
  })
  if (step === undefined) return undefined
  const dense = new Set(list(fields, 'mlp_only_layers') ?? [])
  return sparseWhere((layer) => step > 0 && (layer + 1) % step === 0 && !dense.has(layer))
}

/** The first layers dense, then experts in each or in every so many. */
function afterFirst(fields: Fields, layers: number): BlockPattern {
  const first = quantity(fields, 'denseLayersFirst') ?? 0
  if (Array.isArray(fieldValue(fields, 'moe_layer_freq'))) {
    const flags = listPerLayer(fields, 'moe_layer_freq', layers) ?? []
    return sparseWhere((layer) => flags[layer] === 1 || flags[layer] === true)
  }
  const every =
    wholeNumber(fields, ['moe_layer_freq', 'moe_layer_interval', 'moe_layer_frequency'], layerNumber) ?? 1
  return sparseWhere((layer) => layer >= first && layer % every === 0)
}

/** The feed-forward block of each layer: dense, experts, or none in pure state-space models. */
export function feedForwardPattern(model: LanguageModel): BlockPattern {
  const { fields, layers, modelType } = model
  const experts =
    presentName(fields, ['moe_num_experts']) && Array.isArray(fieldValue(fields, 'moe_num_experts'))
  const count = experts ? 2 : quantity(fields, 'experts')
  const isStateSpace =
    quantity(fields, 'heads') === undefined && quantity(fields, 'feedForward') === undefined
  if (isStateSpace || modelType === 'mamba' || modelType === 'mamba2' || modelType === 'falcon_mamba')
    return () => 'none'
  if (count === undefined || count < 2 || truth(fields, 'enable_moe_block') === false) return () => 'dense'
  return byName(fields, layers) ?? byEnumeration(fields) ?? byStep(fields) ?? afterFirst(fields, layers)
}
