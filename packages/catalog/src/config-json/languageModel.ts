import { InputError } from 'paretoken'
import { type FamilyQuirks, quirksOf } from './familyQuirks.ts'
import { type Fields, fieldValue, inside, isRecord, list, text, wholeNumber } from './fields.ts'
import { refuseUnsupported } from './refuseUnsupported.ts'
import { quantity, vocabulary } from './vocabulary.ts'

/** What all readers of a configuration share: the language model's fields and what is known of its family. */
export type LanguageModel = {
  /** Fields of the language model, which may stand inside those of a multimodal one. */
  readonly fields: Fields
  /** Fields of the whole file. */
  readonly root: Fields
  /** The language model's `model_type`, else the whole file's. */
  readonly modelType: string | undefined
  /** Whether the family is known; one that is not is read by its field names alone. */
  readonly known: boolean
  readonly quirks: FamilyQuirks
  readonly hiddenSize: number
  /** Layers as the file counts them. */
  readonly layers: number
}

/** Where multimodal configurations keep their language model. */
const nestings = ['text_config', 'llm_config', 'language_config', 'language_model', 'thinker_config']

/** Groups of fields that some families keep apart and others do not (MPT, DBRX, Mamba). */
const groups = ['attn_config', 'ffn_config', 'ssm_cfg']

function flatten(fields: Fields): Fields {
  const apart = groups.map((name) => fieldValue(fields, name)).filter(isRecord)
  return apart.length === 0 ? fields : { ...fields, values: Object.assign({}, ...apart, fields.values) }
}

/** The innermost language model's fields; nesting is followed three levels at most. */
function innermost(fields: Fields, depth = 0): Fields {
  const name = nestings.find((nesting) => isRecord(fieldValue(fields, nesting)))
  const nested = name === undefined || depth === 3 ? undefined : inside(fields, name)
  return nested === undefined ? flatten(fields) : innermost(nested, depth + 1)
}

/** Lists that have one entry per layer, for files that do not count layers otherwise (Nemotron 3 Ultra). */
const layerLists = ['layers_block_type', 'block_configs', 'layer_types', 'hybrid_layer_pattern']

function countLayers(fields: Fields): number | undefined {
  // LongCat's blocks have two attentions each, and num_hidden_layers counts those.
  const blocks =
    fieldValue(fields, 'zero_expert_num') === undefined
      ? undefined
      : wholeNumber(fields, ['num_layers'], vocabulary.layers)
  const counted = blocks ?? quantity(fields, 'layers')
  if (counted !== undefined) return counted
  const pattern = text(fields, 'hybrid_override_pattern')
  const name = layerLists.find((one) => fieldValue(fields, one) !== undefined)
  const entries = name === undefined ? undefined : list(fields, name)?.length
  const layers = pattern?.length ?? entries
  return layers === undefined || layers === 0 ? undefined : layers
}

const requireFields = (fields: Fields, missing: readonly string[]): void => {
  if (missing.length === 0) return
  const are = missing.length === 1 ? 'is' : 'are'
  throw new InputError(
    `${fields.where}${missing.join(', ')} ${are} missing: the model cannot be read without`,
  )
}

/** Whether layers can do without attention heads: pure state-space models. */
const isStateSpace = (fields: Fields): boolean =>
  ['state_size', 'ssm_state_size', 'd_state', 'layer', 'ssm_cfg', 'conv_L_cache'].some(
    (name) => fieldValue(fields, name) !== undefined,
  )

/** Finds the language model in a configuration, and refuses one that lacks what no model can be read without. */
export function languageModel(root: Fields): LanguageModel {
  const fields = innermost(root)
  refuseUnsupported(root, fields)
  const hiddenSize = quantity(fields, 'hiddenSize')
  const layers = countLayers(fields)
  const modelType = text(fields, 'model_type') ?? text(root, 'model_type')
  const quirks = quirksOf(modelType) ?? quirksOf(text(root, 'model_type'))
  const heads = quantity(fields, 'heads')
  const mamba = modelType === 'mamba' || modelType === 'mamba2' || isStateSpace(fields)
  requireFields(fields, [
    ...(hiddenSize === undefined ? [vocabulary.hiddenSize.names[0]] : []),
    ...(layers === undefined ? [vocabulary.layers.names[0]] : []),
    ...(heads === undefined && !mamba ? [vocabulary.heads.names[0]] : []),
    ...(quantity(fields, 'vocabularySize') === undefined ? ['vocab_size'] : []),
  ])
  return {
    fields,
    root,
    modelType,
    known: quirks !== undefined,
    quirks: quirks ?? {},
    hiddenSize: hiddenSize ?? 0,
    layers: layers ?? 0,
  }
}
