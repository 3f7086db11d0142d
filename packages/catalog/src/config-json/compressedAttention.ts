import { type CompressedAttention, InputError, indexKeyBytes } from 'paretoken'
import { checkWhole, list, wholeNumber } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'

const most = { maximum: 10_000_000 }

/**
 * DeepSeek-V4's attention. `compress_ratios` has one entry per layer, 0 where a layer sees its window only, and one
 * more for multi-token prediction; at ratio 4 an indexer chooses and pooling windows overlap.
 */
export function compressedAttention({ fields }: LanguageModel, index: number): CompressedAttention {
  const read = (...names: readonly string[]): number => {
    const value = wholeNumber(fields, names, most)
    if (value === undefined)
      throw new InputError(`${fields.where}${names[0]} is missing: compressed attention needs it`)
    return value
  }
  const ratios = list(fields, 'compress_ratios', 20_000) ?? []
  const ratio = checkWhole(fields, `compress_ratios[${index}]`, ratios[index], {
    minimum: 0,
    maximum: 1_000_000,
  })
  const chooses = ratio === 4
  return {
    kind: 'compressed',
    queryHeads: read('num_attention_heads'),
    headDimension: read('head_dim'),
    queryLoraRank: read('q_lora_rank'),
    outputGroups: read('o_groups'),
    outputLoraRank: read('o_lora_rank'),
    window: read('sliding_window'),
    ratio: ratio === 0 ? null : ratio,
    ...(chooses ? { overlap: true } : {}),
    selection: chooses
      ? {
          topK: read('index_topk'),
          heads: read('index_n_heads'),
          headDimension: read('index_head_dim'),
          cacheBytesPerEntry: indexKeyBytes(read('index_head_dim')),
        }
      : null,
  }
}
