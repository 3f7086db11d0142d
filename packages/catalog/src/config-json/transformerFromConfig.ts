import { InputError, type Precision, type Transformer } from 'paretoken'
import { type Fields, fieldValue, isRecord, text, truth, wholeNumber } from './fields.ts'
import { type LanguageModel, languageModel } from './languageModel.ts'
import { layerGroups } from './layerGroups.ts'
import { layerPlan } from './layerPlan.ts'
import { multiTokenPrediction } from './multiTokenPrediction.ts'
import { precisionFromConfig } from './precisionFromConfig.ts'
import { towers } from './towers.ts'
import { quantity } from './vocabulary.ts'

/** What reading a configuration can be told besides. */
export type ConfigOptions = {
  /** The file's name for errors; `config.json` when absent. */
  readonly file?: string
  /** A parsed `hf_quant_config.json` (modelopt) or `quantize_config.json` (AutoGPTQ) from beside it. */
  readonly quantization?: unknown
}

/** A model read from its configuration file. */
export type ConfigImport = {
  readonly model: Transformer
  /** The formats the checkpoint is kept in, part by part; bf16 where the file does not say. */
  readonly precision: Precision
  /** The family the file names; null where it names none. */
  readonly modelType: string | null
  /** What a person should know of how the file was read: assumptions, what was not understood. One sentence each. */
  readonly notes: readonly string[]
}

/** Whether norms have biases: by the family, else by which kind of norm the file's fields speak of. */
function normBias({ fields, quirks, known }: LanguageModel): boolean {
  if (truth(fields, 'no_bias') === true && quirks.attentionBias === undefined) return false
  if (known) return quirks.normBias === true
  const layerNorm = ['layer_norm_epsilon', 'layer_norm_eps', 'layernorm_epsilon', 'norm_epsilon']
  return (
    fieldValue(fields, 'rms_norm_eps') === undefined &&
    layerNorm.some((name) => fieldValue(fields, name) !== undefined)
  )
}

/** Rows of learned positions; undefined where positions are not learned. */
function learnedPositions({ fields, quirks, modelType }: LanguageModel): number | undefined {
  const context = quantity(fields, 'maximumContext')
  if (context === undefined) return undefined
  const alibi = fieldValue(fields, 'alibi') === true
  const extra =
    modelType === 'mpt' && !alibi && fieldValue(fields, 'rope') !== true ? 0 : quirks.learnedPositions
  return extra === undefined ? undefined : context + extra
}

/** Rows of the embedding table: what is padded where the file says so (Mamba, OLMo). */
function vocabularySize({ fields, modelType }: LanguageModel): number {
  const rows = quantity(fields, 'vocabularySize') ?? 0
  const padded = wholeNumber(fields, ['embedding_size'], { maximum: 100_000_000 })
  if (padded !== undefined && padded >= rows) return padded
  const given = wholeNumber(fields, ['pad_vocab_size_multiple'], { maximum: 1_000_000 })
  const multiple = given ?? 1
  return modelType === 'mamba' || given !== undefined ? Math.ceil(rows / multiple) * multiple : rows
}

function outerNorms({ fields, quirks, modelType }: LanguageModel): number | undefined {
  return modelType === 'opt' && truth(fields, 'do_layer_norm_before') === false ? 0 : quirks.outerNorms
}

function tiedEmbeddings({ fields, root, quirks }: LanguageModel): boolean {
  const names = ['tie_word_embeddings', 'tie_embeddings', 'use_embedding_sharing'] as const
  const own = truth(fields, ...names)
  return own ?? truth(root, ...names) ?? quirks.tied ?? false
}

/** Fields of the model that are there only where they differ from what is usual. */
function extras(model: LanguageModel): Partial<Transformer> {
  const { fields, quirks, hiddenSize } = model
  const positions = learnedPositions(model)
  const norms = outerNorms(model)
  const embeddingWidth = wholeNumber(fields, ['word_embed_proj_dim'], { maximum: 1_000_000 })
  const streams = wholeNumber(fields, ['hc_mult'], { maximum: 1_000 }) ?? 1
  const perLayer =
    wholeNumber(fields, ['hidden_size_per_layer_input'], { minimum: 0, maximum: 1_000_000 }) ?? 0
  const perLayerRows = wholeNumber(fields, ['vocab_size_per_layer_input'], { maximum: 100_000_000 })
  return {
    ...(normBias(model) ? { normBias: true } : {}),
    ...(norms === undefined ? {} : { outerNorms: norms }),
    ...(positions === undefined ? {} : { learnedPositions: positions }),
    ...((truth(fields, 'lm_head_bias') ?? quirks.headBias === true) ? { headBias: true } : {}),
    ...(embeddingWidth === undefined || embeddingWidth === hiddenSize ? {} : { embeddingWidth }),
    ...(streams > 1 ? { residualStreams: streams } : {}),
    ...(perLayer > 0
      ? { perLayerEmbedding: { vocabularySize: perLayerRows ?? vocabularySize(model), width: perLayer } }
      : {}),
    ...(quirks.activeCountLeavesOut === undefined
      ? {}
      : { activeCountLeavesOut: quirks.activeCountLeavesOut }),
  }
}

const unknownFamily = ({ modelType }: LanguageModel): string =>
  modelType === undefined
    ? 'the file names no model_type; the model was read by its field names'
    : `unknown model_type "${modelType.slice(0, 60)}"; the model was read by its field names`

const towerNote = ({ towers: parts = [] }: Transformer): readonly string[] =>
  parts.map(
    ({ modality, name }) => `the ${modality} tower (${name}) is counted apart from the language model`,
  )

/**
 * A model from a parsed `config.json`, whatever family it is of: known families by their quirks, others by their field
 * names. Throws InputError where a field is missing or cannot be.
 */
export function transformerFromConfig(config: unknown, options: ConfigOptions = {}): ConfigImport {
  const where = `${options.file ?? 'config.json'}: `
  if (!isRecord(config)) throw new InputError(`${where}a model's configuration must be a JSON object`)
  const root: Fields = { where, values: config }
  const language = languageModel(root)
  const plan = layerPlan(language)
  const prediction = multiTokenPrediction(language, plan)
  const parts = towers(root, language.hiddenSize)
  const model: Transformer = {
    hiddenSize: language.hiddenSize,
    vocabularySize: vocabularySize(language),
    tiedEmbeddings: tiedEmbeddings(language),
    maximumContext: quantity(language.fields, 'maximumContext') ?? null,
    layers: layerGroups(language, plan),
    ...extras(language),
    ...(prediction === undefined ? {} : { multiTokenPrediction: prediction }),
    ...(parts.length === 0 ? {} : { towers: parts }),
  }
  const { precision, notes } = precisionFromConfig(language, options.quantization)
  return {
    model,
    precision,
    modelType: text(root, 'model_type') ?? language.modelType ?? null,
    notes: [...(language.known ? [] : [unknownFamily(language)]), ...towerNote(model), ...notes],
  }
}
