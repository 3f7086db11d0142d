import { type DenseFeedForward, type FeedForward, InputError, type MixtureOfExperts } from 'paretoken'
import { feedForwardBias } from './attentionDetails.ts'
import {
  checkWhole,
  type Fields,
  fieldValue,
  presentName,
  refuse,
  text,
  truth,
  wholeNumber,
  wholeNumberAt,
} from './fields.ts'
import { reusesKeyValues } from './groupedQueryAttention.ts'
import type { LanguageModel } from './languageModel.ts'
import type { PlannedLayer } from './plannedLayer.ts'
import { puzzleFeedForward } from './puzzleBlocks.ts'
import { vocabulary, type Word } from './vocabulary.ts'

const width = { maximum: 100_000_000 }

/** A quantity of one layer; where a list has another length than the layers (text and vision experts), its first. */
function at(fields: Fields, word: Word, index: number, layers: number): number | undefined {
  const { names } = vocabulary[word]
  const name = presentName(fields, names)
  const value = name === undefined ? undefined : fieldValue(fields, name)
  if (name === undefined || !Array.isArray(value))
    return wholeNumberAt(fields, names, index, vocabulary[word])
  const entry = value.length < layers ? 0 : index
  return checkWhole(fields, `${name}[${entry}]`, value[entry], vocabulary[word])
}

/** Activations that are gates in every family that names them so. */
const gates = /glu|silu|swish|situ/

/** Whether blocks have three matrices: as the file says, as the family does, else by the activation's name. */
function isGated({ fields, quirks, known }: LanguageModel): boolean {
  const said = truth(fields, 'use_gated_activation', 'gated_mlp', 'use_glu')
  if (said !== undefined) return said
  const activation =
    text(fields, 'hidden_activation', 'hidden_act', 'mlp_hidden_act', 'activation_function') ?? ''
  if (known) return quirks.plainFeedForward !== true
  if (activation === '' || gates.test(activation)) return true
  return activation.startsWith('gelu') && fieldValue(fields, 'rms_norm_eps') !== undefined
}

/**
 * The width that a given one stands for: half of it (Qwen's first generation), twice in layers that reuse keys and
 * values (Gemma 4's small members), or two thirds rounded up to a multiple (LFM2).
 */
function adjustedWidth(model: LanguageModel, given: number, index: number): number {
  const { fields, quirks } = model
  if (quirks.halvedFeedForward === true) return Math.floor(given / 2)
  if (truth(fields, 'use_double_wide_mlp') === true && reusesKeyValues(model, index)) return 2 * given
  if (truth(fields, 'block_auto_adjust_ff_dim') !== true) return given
  const multiple = wholeNumber(fields, ['block_multiple_of'], width) ?? 1
  return Math.ceil(Math.floor((2 * given) / 3) / multiple) * multiple
}

/** Width of dense blocks, which models with experts may name apart. */
function denseWidth(model: LanguageModel, index: number): number {
  const { fields, layers, hiddenSize, modelType } = model
  const own = wholeNumber(
    fields,
    ['dense_intermediate_size', 'prefix_dense_intermediate_size', 'intermediate_size_mlp'],
    width,
  )
  if (own !== undefined) return own
  if (modelType === 'granitemoehybrid') {
    const shared = at(fields, 'sharedWidth', index, layers)
    if (shared !== undefined && shared > 0) return shared
  }
  const given = at(fields, 'feedForward', index, layers)
  if (given !== undefined) return adjustedWidth(model, given, index)
  if (isGated(model)) {
    throw new InputError(
      `${fields.where}${vocabulary.feedForward.names[0]} is missing: the feed-forward block needs it`,
    )
  }
  return hiddenSize * (wholeNumber(fields, ['expansion_ratio'], { maximum: 1_000 }) ?? 4)
}

function dense(model: LanguageModel, index: number): DenseFeedForward {
  return {
    kind: 'dense',
    width: denseWidth(model, index),
    gated: isGated(model),
    ...(feedForwardBias(model) ? { bias: true } : {}),
  }
}

/** Width of all shared experts together: given as such, or so many of one expert's width. */
function sharedWidth(model: LanguageModel, index: number, expertWidth: number): number {
  const { fields, layers, quirks } = model
  const given = at(fields, 'sharedWidth', index, layers)
  const experts = at(fields, 'sharedExperts', index, layers)
  return given ?? (experts ?? (quirks.sharedExpert === true ? 1 : 0)) * expertWidth
}

/** Width of a dense block beside the experts of the same layer; 0 where there is none. */
function widthBeside(model: LanguageModel, index: number): number {
  const { fields, modelType, hiddenSize } = model
  if (truth(fields, 'residual_moe') === true || truth(fields, 'enable_moe_block') === true) {
    return denseWidth(model, index)
  }
  if (truth(fields, 'parallel_attn_mlp_res') === true) return hiddenSize
  return modelType === 'longcat_flash' ? denseWidth(model, index) : 0
}

function mixture(model: LanguageModel, index: number): MixtureOfExperts {
  const { fields, layers, quirks } = model
  const read = (word: Word): number | undefined => at(fields, word, index, layers)
  const need = (word: Word, value = read(word)): number => {
    if (value !== undefined && value > 0) return value
    throw new InputError(
      `${fields.where}${vocabulary[word].names[0]} is missing: a mixture of experts needs it`,
    )
  }
  const experts = need('experts')
  const activeExperts = need('activeExperts')
  const expertWidth = need('expertWidth', read('expertWidth') ?? read('feedForward'))
  const identityExperts = read('identityExperts') ?? 0
  if (activeExperts > experts + identityExperts) {
    const name = presentName(fields, vocabulary.activeExperts.names) ?? ''
    return refuse(fields, name, `from 1 to the ${experts + identityExperts} experts there are`, activeExperts)
  }
  const shared = sharedWidth(model, index, expertWidth)
  const beside = widthBeside(model, index)
  const latentSize = read('latentExperts')
  const routerBias = truth(fields, 'use_routing_bias', 'use_moe_router_bias') ?? quirks.routerBias === true
  return {
    kind: 'mixture',
    experts,
    activeExperts,
    expertWidth,
    gated: isGated(model),
    ...(quirks.expertBias === true ? { bias: true } : {}),
    ...(shared > 0 ? { sharedWidth: shared } : {}),
    ...(shared > 0 && quirks.sharedGate === true ? { sharedGate: true } : {}),
    ...(beside > 0 ? { denseWidth: beside } : {}),
    ...(routerBias ? { routerBias } : {}),
    ...(identityExperts > 0 ? { identityExperts } : {}),
    ...(latentSize === undefined ? {} : { latentSize }),
  }
}

/** The feed-forward block of one layer with all its dimensions. */
export function feedForwardOf(model: LanguageModel, { block, index }: PlannedLayer): FeedForward | null {
  if (block === 'none') return null
  if (presentName(model.fields, ['block_configs']) !== undefined) return puzzleFeedForward(model, index)
  return block === 'dense' ? dense(model, index) : mixture(model, index)
}
