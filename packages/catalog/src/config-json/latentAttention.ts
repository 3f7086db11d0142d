import { InputError, type LatentAttention } from 'paretoken'
import { truth, wholeNumber } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import { selection } from './selection.ts'
import { quantity } from './vocabulary.ts'

const dimension = { maximum: 1_000_000 }

/** Multi-head latent attention. */
export function latentAttention(model: LanguageModel, index: number): LatentAttention {
  const { fields } = model
  const read = (name: string, minimum = 1): number => {
    const value = wholeNumber(fields, [name], { ...dimension, minimum })
    if (value === undefined)
      throw new InputError(`${fields.where}${name} is missing: latent attention needs it`)
    return value
  }
  const sparse = selection(model, index)
  return {
    kind: 'latent',
    heads: quantity(fields, 'heads') ?? read('num_attention_heads'),
    queryLoraRank: wholeNumber(fields, ['q_lora_rank'], dimension) ?? null,
    keyValueLoraRank: read('kv_lora_rank'),
    nopeHeadDimension: read('qk_nope_head_dim', 0),
    ropeHeadDimension: read('qk_rope_head_dim', 0),
    // Kimi K3 leaves it out: its values are as long as its keys without position.
    valueHeadDimension: wholeNumber(fields, ['v_head_dim'], dimension) ?? read('qk_nope_head_dim'),
    ...(truth(fields, 'attention_bias') === true ? { bias: true } : {}),
    ...(truth(fields, 'mla_use_output_gate', 'gated_mla') === true ? { outputGate: true } : {}),
    ...(sparse === undefined ? {} : { selection: sparse }),
  }
}
