import { type Attention, type FeedForward, InputError } from 'paretoken'
import {
  type Fields,
  finiteNumber,
  inside,
  isRecord,
  listPerLayer,
  refuse,
  truth,
  wholeNumber,
} from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import { quantity } from './vocabulary.ts'

/** One layer's entry in `block_configs`, the list that architecture search leaves (NVIDIA's Puzzle models). */
function block({ fields, layers }: LanguageModel, index: number, part: 'attention' | 'ffn'): Fields {
  const entry = listPerLayer(fields, 'block_configs', layers)?.[index]
  const name = `block_configs[${index}]`
  if (!isRecord(entry)) return refuse(fields, name, 'an object', entry)
  const here = { where: `${fields.where}${name}.`, values: entry }
  const found = inside(here, part)
  if (found === undefined) throw new InputError(`${here.where}${part} is missing`)
  if (truth(found, 'replace_with_linear') === true) {
    throw new InputError(
      `${found.where}replace_with_linear is not supported: a block is attention, feed-forward or none`,
    )
  }
  return found
}

/** The attention of one layer; null where the search took it out. */
export function puzzleAttention(model: LanguageModel, index: number): Attention | null {
  const attention = block(model, index, 'attention')
  if (truth(attention, 'no_op') === true) return null
  const queryHeads = quantity(model.fields, 'heads') ?? 1
  const perGroup = wholeNumber(attention, ['n_heads_in_group'], { maximum: queryHeads })
  const keyValueHeads = perGroup === undefined ? quantity(attention, 'keyValueHeads') : queryHeads / perGroup
  if (keyValueHeads === undefined || !Number.isInteger(keyValueHeads) || queryHeads % keyValueHeads !== 0) {
    return refuse(attention, 'n_heads_in_group', `a divisor of ${queryHeads} attention heads`, perGroup)
  }
  const headDimension = quantity(model.fields, 'headDimension') ?? Math.ceil(model.hiddenSize / queryHeads)
  return { kind: 'grouped-query', queryHeads, keyValueHeads, headDimension }
}

/**
 * The feed-forward block of one layer; null where the search took it out. `ffn_mult` counts widths as Llama did: two
 * thirds of so many times the hidden size, rounded up to a multiple of 256 (the model's `modeling_decilm.py`).
 */
export function puzzleFeedForward(model: LanguageModel, index: number): FeedForward | null {
  const ffn = block(model, index, 'ffn')
  if (truth(ffn, 'no_op') === true) return null
  const given = quantity(ffn, 'feedForward')
  const multiple = finiteNumber(ffn, 'ffn_mult', { maximum: 1_000 })
  if (given === undefined && (multiple === undefined || multiple === 0)) {
    throw new InputError(`${ffn.where}ffn_mult is missing: the width of the feed-forward block needs it`)
  }
  const width = given ?? Math.ceil(Math.floor((2 * (multiple ?? 0) * model.hiddenSize) / 3) / 256) * 256
  return { kind: 'dense', width, gated: true }
}
