import { feedForwardPattern } from './feedForwardPattern.ts'
import { fieldValue, listPerLayer, presentName, refuse, text } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import { mixerPattern } from './mixerPattern.ts'
import type { PlannedLayer } from './plannedLayer.ts'

const letters: Readonly<Record<string, Omit<PlannedLayer, 'index'>>> = {
  M: { mixer: 'recurrent', block: 'none' },
  '*': { mixer: 'full', block: 'none' },
  '-': { mixer: 'none', block: 'dense' },
  E: { mixer: 'none', block: 'sparse' },
}

const blockTypes: Readonly<Record<string, string>> = { mamba: 'M', attention: '*', mlp: '-', moe: 'E' }

/** Layers from letters or names, each of which is attention or state space or feed-forward (Nemotron-H). */
function spelled(model: LanguageModel, name: string, symbols: readonly unknown[]): readonly PlannedLayer[] {
  return symbols.map((symbol, index) => {
    const letter =
      typeof symbol === 'string' && Object.hasOwn(blockTypes, symbol) ? blockTypes[symbol] : symbol
    const layer = typeof letter === 'string' && Object.hasOwn(letters, letter) ? letters[letter] : undefined
    if (layer === undefined) {
      return refuse(
        model.fields,
        `${name}[${index}]`,
        'M or mamba, * or attention, - or mlp, E or moe',
        symbol,
      )
    }
    return { ...layer, index }
  })
}

/** The layers a pattern of letters or a list of block types spells out; undefined where the file has neither. */
export function spelledLayers(
  model: LanguageModel,
  letterField: string,
  listField: string,
  layers: number,
): readonly PlannedLayer[] | undefined {
  const pattern = text(model.fields, letterField)
  if (pattern !== undefined) {
    if (pattern.length > 10_000 || pattern.length < layers) {
      return refuse(model.fields, letterField, `a text of ${layers} letters, one for each layer`, pattern)
    }
    return spelled(model, letterField, [...pattern])
  }
  const types = listPerLayer(model.fields, listField, layers)
  return types === undefined ? undefined : spelled(model, listField, types)
}

/** Names of sub-blocks that only a file which spells out all of them has. */
const spellsBlocks = ({ fields }: LanguageModel): boolean => {
  const types = fieldValue(fields, 'layers_block_type')
  return (
    presentName(fields, ['hybrid_override_pattern']) !== undefined ||
    (Array.isArray(types) && types.some((type) => type === 'moe' || type === 'mlp'))
  )
}

/**
 * All layers of a model in order. Models with two attentions in one layer (LongCat), and those with attention beside a
 * state-space layer (Falcon-H1), give two layers for one.
 */
export function layerPlan(model: LanguageModel): readonly PlannedLayer[] {
  if (spellsBlocks(model)) {
    const layers = spelledLayers(model, 'hybrid_override_pattern', 'layers_block_type', model.layers)
    if (layers !== undefined) return layers
  }
  const mixers = mixerPattern(model)
  const blocks = feedForwardPattern(model)
  const plan = Array.from({ length: model.layers }, (_, index) => index)
  if (model.modelType === 'longcat_flash') {
    return plan.flatMap((index) => [
      { mixer: 'full', block: 'dense', index },
      { mixer: 'full', block: 'sparse', index },
    ])
  }
  if (model.modelType === 'falcon_h1') {
    return plan.flatMap((index) => [
      { mixer: 'full', block: 'none', index },
      { mixer: 'recurrent', block: blocks(index), index },
    ])
  }
  return plan.map((index) => ({ mixer: mixers(index), block: blocks(index), index }))
}
