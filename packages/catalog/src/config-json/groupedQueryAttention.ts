import { type GroupedQueryAttention, InputError } from 'paretoken'
import { attentionBiases, queryKeyNorm } from './attentionDetails.ts'
import { type Fields, inside, truth, wholeNumber, wholeNumberAt } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import { slidingWindow } from './mixerPattern.ts'
import type { Mixer } from './plannedLayer.ts'
import { selection } from './selection.ts'
import { quantity, vocabulary } from './vocabulary.ts'

type Heads = Pick<
  GroupedQueryAttention,
  'queryHeads' | 'keyValueHeads' | 'headDimension' | 'valueHeadDimension'
>

const dimension = { maximum: 100_000 }

/** Heads that share keys and values, for families that say so with a flag (Falcon, StarCoder). */
function keyValueHeads({ fields, modelType }: LanguageModel, index: number, queryHeads: number): number {
  const multiQuery = truth(fields, 'multi_query')
  if (modelType === 'falcon' && truth(fields, 'new_decoder_architecture') !== true) {
    return multiQuery === false ? queryHeads : 1
  }
  if (modelType === 'gpt_bigcode' && multiQuery !== false) return 1
  const given = wholeNumberAt(fields, vocabulary.keyValueHeads.names, index, vocabulary.keyValueHeads)
  return given ?? (multiQuery === true ? 1 : queryHeads)
}

/** Dimensions that layers with a window have of their own (MiMo-V2-Flash, Step-3.5), or full ones (Gemma 4). */
function ownHeads(model: LanguageModel, mixer: Mixer): Partial<Heads> {
  const { fields } = model
  const read = (name: string): number | undefined => wholeNumber(fields, [name], dimension)
  const other = mixer === 'sliding' ? inside(fields, 'attention_other_setting') : undefined
  const own =
    mixer === 'sliding'
      ? {
          queryHeads: read('swa_num_attention_heads') ?? (other && quantity(other, 'heads')),
          keyValueHeads: read('swa_num_key_value_heads') ?? (other && quantity(other, 'keyValueHeads')),
          headDimension: read('swa_head_dim') ?? (other && quantity(other, 'headDimension')),
          valueHeadDimension: read('swa_v_head_dim'),
        }
      : { keyValueHeads: read('num_global_key_value_heads'), headDimension: read('global_head_dim') }
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
}

function headDimension({ fields, hiddenSize }: LanguageModel, queryHeads: number): number {
  const given = quantity(fields, 'headDimension')
  if (given !== undefined) return given
  if (hiddenSize % queryHeads === 0) return hiddenSize / queryHeads
  throw new InputError(
    `${fields.where}head_dim is missing, and hidden_size ${hiddenSize} is no multiple of ${queryHeads} attention heads`,
  )
}

function heads(model: LanguageModel, mixer: Mixer, index: number): Heads {
  const { fields } = model
  const own = ownHeads(model, mixer)
  const { names } = vocabulary.heads
  const queryHeads = own.queryHeads ?? wholeNumberAt(fields, names, index, vocabulary.heads)
  if (queryHeads === undefined) throw new InputError(`${fields.where}${names[0]} is missing`)
  const size = own.headDimension ?? headDimension(model, queryHeads)
  const values = own.valueHeadDimension ?? wholeNumber(fields, ['v_head_dim'], dimension)
  const shared = own.keyValueHeads ?? keyValueHeads(model, index, queryHeads)
  if (queryHeads % shared !== 0) {
    throw new InputError(
      `${fields.where}${names[0]} must be a multiple of its key–value heads: ${queryHeads}, ${shared}`,
    )
  }
  return {
    queryHeads,
    keyValueHeads: shared,
    headDimension: size,
    ...(values === undefined || values === size ? {} : { valueHeadDimension: values }),
  }
}

function reach(fields: Fields, mixer: Mixer): Pick<GroupedQueryAttention, 'window' | 'chunk'> {
  const window = slidingWindow(fields) ?? wholeNumber(fields, ['window_size'], { maximum: 1_000_000_000_000 })
  if (mixer === 'sliding' && window !== undefined) return { window }
  const chunk = wholeNumber(fields, ['attention_chunk_size'], { maximum: 1_000_000_000_000 })
  return mixer === 'chunked' && chunk !== undefined ? { chunk } : {}
}

function outputGate({ fields, quirks }: LanguageModel): GroupedQueryAttention['outputGate'] {
  if (truth(fields, 'use_head_wise_attn_gate') === true) return 'per-head'
  const asked = truth(fields, 'attn_output_gate', 'attention_output_gate')
  return asked === false ? undefined : asked === true ? 'per-element' : quirks.outputGate
}

/** Layers at the end that use the keys and values of earlier ones (Gemma 3n), or every second (Hunyuan-Large). */
export function reusesKeyValues({ fields, layers }: LanguageModel, index: number): boolean {
  const last = wholeNumber(fields, ['num_kv_shared_layers'], { minimum: 0, maximum: 10_000 }) ?? 0
  const share =
    truth(fields, 'use_cla') === true ? wholeNumber(fields, ['cla_share_factor'], dimension) : undefined
  return index >= layers - last || (share !== undefined && index % share !== 0)
}

/** Attention with heads that share keys and values, with or without a window. */
export function groupedQueryAttention(
  model: LanguageModel,
  mixer: Mixer,
  index: number,
): GroupedQueryAttention {
  const { fields, quirks } = model
  const queryLoraRank = wholeNumber(fields, ['share_q_dim'], dimension)
  const norm = queryKeyNorm(model)
  const gate = outputGate(model)
  const sparse = selection(model, index)
  const sinks =
    quirks.sinks === true ||
    truth(fields, mixer === 'sliding' ? 'add_swa_attention_sink_bias' : 'add_full_attention_sink_bias') ===
      true
  return {
    kind: 'grouped-query',
    ...heads(model, mixer, index),
    ...reach(fields, mixer),
    ...(queryLoraRank === undefined ? {} : { queryLoraRank }),
    ...attentionBiases(model),
    ...(norm === undefined ? {} : { queryKeyNorm: norm }),
    ...(gate === undefined ? {} : { outputGate: gate }),
    ...(sinks ? { sinks } : {}),
    ...(mixer === 'full' && truth(fields, 'attention_k_eq_v') === true ? { valuesAreKeys: true } : {}),
    ...(reusesKeyValues(model, index) ? { reusesKeyValues: true } : {}),
    ...(sparse === undefined ? {} : { selection: sparse }),
  }
}
