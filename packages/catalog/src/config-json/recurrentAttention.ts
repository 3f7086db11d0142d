import { InputError, type RecurrentAttention } from 'paretoken'
import { type Fields, fieldValue, inside, presentName, text, truth, wholeNumber } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import { quantity } from './vocabulary.ts'

const dimension = { maximum: 10_000_000 }
const kernelNames = ['linear_conv_kernel_dim', 'conv_kernel', 'mamba_d_conv', 'd_conv', 'conv_L_cache']

function need(fields: Fields, ...names: readonly string[]): number {
  const value = wholeNumber(fields, names, dimension)
  if (value === undefined)
    throw new InputError(`${fields.where}${names[0]} is missing: the state of a layer needs it`)
  return value
}

const kernel = (fields: Fields): number => wholeNumber(fields, kernelNames, { maximum: 1_000 }) ?? 4

function gatedDeltaNet(fields: Fields): RecurrentAttention {
  return {
    kind: 'gated-delta-net',
    keyHeads: need(fields, 'linear_num_key_heads'),
    valueHeads: need(fields, 'linear_num_value_heads'),
    keyHeadDimension: need(fields, 'linear_key_head_dim'),
    valueHeadDimension: need(fields, 'linear_value_head_dim'),
    convolutionKernel: kernel(fields),
  }
}

function kimiDelta(linear: Fields): RecurrentAttention {
  return {
    kind: 'kimi-delta',
    heads: need(linear, 'num_heads'),
    headDimension: need(linear, 'head_dim'),
    convolutionKernel: need(linear, 'short_conv_kernel_size'),
    ...(truth(linear, 'use_full_rank_gate') === true ? { fullRankGate: true } : {}),
  }
}

/** Names of the inner size; pure state-space models have no feed-forward block, so theirs is named as its width. */
const innerNames = ({ modelType }: LanguageModel): readonly string[] =>
  modelType === 'mamba' || modelType === 'falcon_mamba'
    ? ['intermediate_size', 'd_inner']
    : ['mamba_d_ssm', 'd_inner', 'mamba_intermediate_size']

/** Channels inside a state-space layer: given, or so many times the hidden size. */
const innerSize = (model: LanguageModel): number =>
  wholeNumber(model.fields, innerNames(model), dimension) ??
  model.hiddenSize * (wholeNumber(model.fields, ['expand', 'mamba_expand'], { maximum: 1_000 }) ?? 2)

const secondKindNames = ['mamba_num_heads', 'mamba_n_heads', 'n_mamba_heads']

function mamba2(model: LanguageModel): RecurrentAttention {
  const { fields, modelType } = model
  const headNames = modelType === 'mamba2' ? ['head_dim', 'headdim'] : ['mamba_head_dim', 'mamba_d_head']
  const given = wholeNumber(fields, headNames, dimension)
  const heads =
    wholeNumber(fields, modelType === 'mamba2' ? ['num_heads'] : secondKindNames, dimension) ??
    Math.floor(innerSize(model) / (given ?? 64))
  const headDimension = given ?? Math.floor(innerSize(model) / heads)
  if (heads < 1 || headDimension < 1) {
    throw new InputError(`${fields.where}${headNames[0]} is larger than the state-space layer itself`)
  }
  return {
    kind: 'mamba-2',
    heads,
    headDimension,
    stateSize:
      wholeNumber(fields, ['ssm_state_size', 'state_size', 'mamba_d_state', 'd_state'], dimension) ?? 128,
    groups: wholeNumber(fields, ['n_groups', 'mamba_n_groups', 'mamba_ngroups', 'ngroups'], dimension) ?? 1,
    convolutionKernel: kernel(fields),
    ...(truth(fields, 'mamba_proj_bias', 'use_bias') === true ? { bias: true } : {}),
    ...(truth(fields, 'mamba_rms_norm') === false ? { withoutNorm: true } : {}),
  }
}

function mamba(model: LanguageModel): RecurrentAttention {
  const { fields, hiddenSize, modelType } = model
  const rank = fieldValue(fields, 'time_step_rank')
  const rankNames =
    rank === 'auto' ? ['mamba_dt_rank', 'dt_rank'] : ['mamba_dt_rank', 'time_step_rank', 'dt_rank']
  const given =
    fieldValue(fields, 'mamba_dt_rank') === 'auto' ? undefined : wholeNumber(fields, rankNames, dimension)
  return {
    kind: 'mamba',
    innerSize: innerSize(model),
    stateSize: wholeNumber(fields, ['mamba_d_state', 'state_size', 'd_state'], dimension) ?? 16,
    stepRank: given ?? Math.ceil(hiddenSize / 16),
    convolutionKernel: kernel(fields),
    ...(modelType === 'jamba' ? { innerNorms: true } : {}),
  }
}

/** Whether a state-space layer is of the second kind: it has heads. */
const isMamba2 = ({ fields, modelType }: LanguageModel): boolean =>
  modelType === 'mamba2' ||
  presentName(fields, secondKindNames) !== undefined ||
  text(fields, 'layer') === 'Mamba2'

const stateSizes = [
  'mamba_d_state',
  'ssm_state_size',
  'state_size',
  'd_state',
  'layer',
  'mamba_expand',
  'expand',
]

/** The layer with a constant state that a model has beside or in place of attention. A model has one kind of it. */
export function recurrentAttention(model: LanguageModel): RecurrentAttention {
  const { fields, modelType, hiddenSize } = model
  const linear = inside(fields, 'linear_attn_config')
  const has = (...names: readonly string[]): boolean => presentName(fields, names) !== undefined
  if (has('linear_num_value_heads')) return gatedDeltaNet(fields)
  if (linear !== undefined) return kimiDelta(linear)
  if (has('conv_L_cache')) return { kind: 'short-convolution', convolutionKernel: kernel(fields) }
  if (isMamba2(model)) return mamba2(model)
  if (modelType === 'mamba' || modelType === 'falcon_mamba' || has(...stateSizes)) return mamba(model)
  if (modelType?.startsWith('minimax') === true || has('attn_type_list')) {
    const heads = quantity(fields, 'heads') ?? need(fields, 'num_attention_heads')
    const headDimension = quantity(fields, 'headDimension') ?? Math.ceil(hiddenSize / heads)
    return { kind: 'lightning', heads, headDimension }
  }
  throw new InputError(
    `${fields.where}the state of linear layers is missing: linear_num_value_heads, linear_attn_config or mamba_d_state would give it`,
  )
}
