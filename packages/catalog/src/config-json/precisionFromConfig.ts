import { type NumberFormat, type Precision, uniformPrecision } from 'paretoken'
import { type Fields, fieldValue, inside, isRecord, refuse, text } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import { quantization } from './quantization.ts'
import type { Quantization } from './quantizedParts.ts'

const plainTypes: Readonly<Record<string, NumberFormat>> = {
  float32: 'fp32',
  float: 'fp32',
  bfloat16: 'bf16',
  float16: 'fp16',
  half: 'fp16',
  float8_e4m3fn: 'fp8',
}

/** The type the file says its weights are in; bf16 where it does not say or says something else. */
function plainType({ fields, root }: LanguageModel): NumberFormat {
  const name = text(fields, 'dtype', 'torch_dtype') ?? text(root, 'dtype', 'torch_dtype') ?? 'bfloat16'
  const bare = name.replace(/^torch\./, '')
  return Object.hasOwn(plainTypes, bare) ? (plainTypes[bare] ?? 'bf16') : 'bf16'
}

/** The block that tells how weights are quantised: from a file of its own, else from the configuration. */
function quantizationBlock({ fields, root }: LanguageModel, separate: unknown): Fields | undefined {
  if (separate !== undefined && separate !== null) {
    const file = { where: 'quantisation file: ', values: { contents: separate } }
    if (!isRecord(separate)) return refuse(file, 'contents', 'an object', separate)
    const own: Fields = { where: file.where, values: separate }
    return inside(own, 'quantization') ?? own
  }
  for (const name of ['quantization_config', 'compression_config', 'quantization']) {
    const found = inside(root, name) ?? inside(fields, name)
    if (found !== undefined) return found
  }
  return undefined
}

const nothing: Quantization = { parts: {}, notes: [] }

/**
 * The formats of a checkpoint, part by part. Unquantised parts have the file's plain type.
 * @param separate a parsed `hf_quant_config.json` or `quantize_config.json`, if there is one beside the configuration
 */
export function precisionFromConfig(
  model: LanguageModel,
  separate?: unknown,
): { readonly precision: Precision; readonly notes: readonly string[] } {
  const block = quantizationBlock(model, separate)
  const { parts, compute, kvCache, notes } = block === undefined ? nothing : quantization(block, model.layers)
  const expertType = text(model.fields, 'expert_dtype')
  const narrowExperts = expertType === 'fp4' && parts.experts !== 'nvfp4' ? { experts: 'mxfp4' as const } : {}
  const state =
    fieldValue(model.fields, 'mamba_ssm_cache_dtype') === 'bfloat16' ? { state: 'bf16' as const } : {}
  const precision = uniformPrecision(plainType(model), {
    ...parts,
    ...narrowExperts,
    ...(compute === undefined ? {} : { compute }),
    ...(kvCache === undefined ? {} : { kvCache }),
    ...state,
  })
  return { precision, notes }
}
