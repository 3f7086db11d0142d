import type { Attention } from 'paretoken'
import { compressedAttention } from './compressedAttention.ts'
import { presentName } from './fields.ts'
import { groupedQueryAttention } from './groupedQueryAttention.ts'
import type { LanguageModel } from './languageModel.ts'
import { latentAttention } from './latentAttention.ts'
import type { PlannedLayer } from './plannedLayer.ts'
import { puzzleAttention } from './puzzleBlocks.ts'
import { recurrentAttention } from './recurrentAttention.ts'

/** The attention of one layer with all its dimensions, of the kind whose fields the file has. */
export function attentionOf(model: LanguageModel, { mixer, index }: PlannedLayer): Attention | null {
  const has = (name: string): boolean => presentName(model.fields, [name]) !== undefined
  if (mixer === 'none') return null
  if (mixer === 'recurrent') return recurrentAttention(model)
  if (has('block_configs')) return puzzleAttention(model, index)
  if (has('compress_ratios')) return compressedAttention(model, index)
  if (has('kv_lora_rank') && mixer === 'full') return latentAttention(model, index)
  return groupedQueryAttention(model, mixer, index)
}
