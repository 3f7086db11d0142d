import {
  checkWhole,
  type Fields,
  fieldValue,
  inside,
  list,
  listPerLayer,
  refuse,
  truth,
  wholeNumber,
} from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import type { Mixer } from './plannedLayer.ts'
import { quantity } from './vocabulary.ts'

/** What mixes tokens in each layer, by its number from 0. */
type MixerPattern = (layer: number) => Mixer

const layerNumber = { maximum: 10_000 }

/** Names of layer types, by what they stand for; anything else that ends in attention sees the whole context. */
const mixersByName: Readonly<Record<string, Mixer>> = {
  sliding_attention: 'sliding',
  local_attention: 'sliding',
  local: 'sliding',
  chunked_attention: 'chunked',
  linear_attention: 'recurrent',
  lightning_attention: 'recurrent',
  gated_deltanet: 'recurrent',
  recurrent: 'recurrent',
  mamba: 'recurrent',
  mamba2: 'recurrent',
  conv: 'recurrent',
  global: 'full',
  full: 'full',
}

/** `layer_types`: one name for each layer. */
function byName(fields: Fields, field: string, layers: number): MixerPattern | undefined {
  const types = listPerLayer(fields, field, layers)
  return (
    types &&
    ((layer) => {
      const type = types[layer]
      if (typeof type !== 'string') return refuse(fields, `${field}[${layer}]`, 'a text', type)
      if (Object.hasOwn(mixersByName, type)) return mixersByName[type] ?? 'full'
      return type.endsWith('attention')
        ? 'full'
        : refuse(
            fields,
            `${field}[${layer}]`,
            'a kind of attention or of state, as full_attention, sliding_attention, mamba',
            type,
          )
    })
  )
}

/** Lists of numbers, one for each layer: which number stands for what. */
function byNumber(
  fields: Fields,
  name: string,
  layers: number,
  mixers: readonly Mixer[],
): MixerPattern | undefined {
  const numbers = listPerLayer(fields, name, layers)
  return (
    numbers &&
    ((layer) => {
      const number = checkWhole(fields, `${name}[${layer}]`, numbers[layer], {
        minimum: 0,
        maximum: mixers.length - 1,
      })
      return mixers[number] ?? 'full'
    })
  )
}

/** The layers a list names see everything, the others carry a state. */
function byList(fields: Fields, name: string, first: number): MixerPattern | undefined {
  const named = list(fields, name)
  if (named === undefined) return undefined
  const full = new Set(named)
  return (layer) => (full.has(layer + first) ? 'full' : 'recurrent')
}

/** One layer in so many sees everything, the others carry a state. */
function byPeriod(fields: Fields): MixerPattern | undefined {
  const period = wholeNumber(fields, ['attn_layer_period'], layerNumber)
  if (period !== undefined) {
    const offset = wholeNumber(fields, ['attn_layer_offset'], { minimum: 0, maximum: 10_000 }) ?? 0
    return (layer) => (layer % period === offset ? 'full' : 'recurrent')
  }
  const interval = wholeNumber(fields, ['full_attention_interval'], layerNumber)
  return interval === undefined ? undefined : (layer) => ((layer + 1) % interval === 0 ? 'full' : 'recurrent')
}

/** Llama 4: layers with rotary positions see their chunk only, one in four has none and sees everything. */
function byChunk(fields: Fields, layers: number): MixerPattern | undefined {
  if (fieldValue(fields, 'attention_chunk_size') === undefined) return undefined
  const listed = list(fields, 'no_rope_layers')
  if (listed !== undefined && listed.length > 0) {
    return byNumber(fields, 'no_rope_layers', layers, ['full', 'chunked'])
  }
  const interval = wholeNumber(fields, ['no_rope_layer_interval'], layerNumber) ?? 4
  return (layer) => ((layer + 1) % interval === 0 ? 'full' : 'chunked')
}

const windowFields = ['sliding_window', 'sliding_window_size', 'attention_window_size'] as const

/** The window in tokens; undefined where there is none, or where it is switched off. */
export function slidingWindow(fields: Fields): number | undefined {
  if (truth(fields, 'use_sliding_window') === false) return undefined
  const window = wholeNumber(fields, windowFields, { minimum: -1, maximum: 1_000_000_000_000 })
  return window === undefined || window <= 0 ? undefined : window
}

/** Windows in some layers and not in others, by a count or by letters: LLLG is three with and one without. */
function byWindow({ fields, quirks, layers }: LanguageModel): MixerPattern {
  if (slidingWindow(fields) === undefined) return () => 'full'
  const pattern = fieldValue(fields, 'sliding_window_pattern')
  if (typeof pattern === 'string' && pattern.length > 0) {
    return (layer) => (pattern[layer % pattern.length] === 'L' ? 'sliding' : 'full')
  }
  const every =
    wholeNumber(
      fields,
      ['sliding_window_pattern', '_sliding_window_pattern', 'global_attn_every_n_layers'],
      layerNumber,
    ) ?? quirks.fullAttentionEvery
  if (every !== undefined) return (layer) => ((layer + 1) % every === 0 ? 'full' : 'sliding')
  const windowless = wholeNumber(fields, ['max_window_layers'], { minimum: 0, maximum: 10_000 })
  return windowless === undefined || windowless > layers
    ? () => 'sliding'
    : (layer) => (layer < windowless ? 'full' : 'sliding')
}

/** GPT-Neo writes its pattern as [[["global", "local"], 12]]. */
function byAttentionTypes(fields: Fields): MixerPattern | undefined {
  const [first] = list(fields, 'attention_types') ?? []
  const names: unknown = Array.isArray(first) ? first[0] : undefined
  if (!Array.isArray(names) || names.length === 0) return undefined
  return (layer) => (names[layer % names.length] === 'local' ? 'sliding' : 'full')
}

/** What mixes tokens in each layer of a model, by the first of the ways to write it that the file uses. */
export function mixerPattern(model: LanguageModel): MixerPattern {
  const { fields, layers } = model
  const linear = inside(fields, 'linear_attn_config')
  return (
    byName(fields, 'layer_types', layers) ??
    byName(fields, 'layers_block_type', layers) ??
    byNumber(fields, 'attn_type_list', layers, ['recurrent', 'full']) ??
    byNumber(fields, 'hybrid_layer_pattern', layers, ['full', 'sliding']) ??
    (linear && byList(linear, 'full_attn_layers', 1)) ??
    byList(fields, 'attn_layer_indices', 0) ??
    byList(fields, 'attn_layer_idx', 0) ??
    byPeriod(fields) ??
    byChunk(fields, layers) ??
    byAttentionTypes(fields) ??
    (quantity(fields, 'heads') === undefined || model.modelType === 'mamba' || model.modelType === 'mamba2'
      ? () => 'recurrent' as const
      : byWindow(model))
  )
}
