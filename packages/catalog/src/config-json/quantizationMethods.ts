import { type Fields, fieldValue, inside, isRecord, text, truth, wholeNumber } from './fields.ts'
import { quantizationByAlgorithm } from './quantizationByAlgorithm.ts'
import { quantizationByGroups } from './quantizationByGroups.ts'
import { algorithmNamed, integerFormat } from './quantizedFormat.ts'
import { all, except, ignoredModules, type Quantization, type QuantizationMethod } from './quantizedParts.ts'

/**
 * fp8 checkpoints in DeepSeek's manner: blocks or tensors, with modules left alone. Where experts have an algorithm of
 * their own, the list of modules left alone is that algorithm's, and they are in fp8.
 */
function fp8(fields: Fields, layers: number): Quantization {
  const format = fieldValue(fields, 'weight_block_size') === undefined ? 'fp8' : 'fp8-block'
  const experts = algorithmNamed(fieldValue(fields, 'moe_quant_algo'))
  const parts = except(all(format), experts === undefined ? ignoredModules(fields) : [], layers)
  return {
    parts: { ...parts, ...(experts === undefined ? {} : { experts: experts.weights }) },
    compute: experts?.compute ?? 'fp8',
    notes: [],
  }
}

/** AWQ and GPTQ: integer weights, activations as they are. */
function weightOnly(fields: Fields, layers: number): Quantization {
  const bits = wholeNumber(fields, ['bits', 'w_bit'], { maximum: 32 }) ?? 4
  const format = integerFormat(
    fields,
    bits,
    wholeNumber(fields, ['group_size', 'q_group_size'], { minimum: -1, maximum: 1_000_000 }),
  )
  const parts = except(all(format), ignoredModules(fields), layers)
  const head = truth(fields, 'lm_head') === true
  return { parts: head ? { ...parts, head: format } : parts, compute: 'bf16', notes: [] }
}

/** bitsandbytes: int8, or 4 bits with one fp32 scale for 64 elements, which may be quantised again. */
function bitsAndBytes(fields: Fields, layers: number): Quantization {
  const eight = truth(fields, 'load_in_8bit', '_load_in_8bit') === true
  const twice = truth(fields, 'bnb_4bit_use_double_quant') === true
  const format = eight ? 'int8' : twice ? 'int4' : 'int4-group-32'
  return {
    parts: except(all(format), ignoredModules(fields), layers),
    compute: eight ? 'int8' : 'bf16',
    notes: [],
  }
}

/** AMD Quark: one scheme for all weights, modules left alone. */
function quark(fields: Fields, layers: number): Quantization {
  const global = inside(fields, 'global_quant_config')
  const value = global && fieldValue(global, 'weight')
  const first: unknown = Array.isArray(value) ? value[0] : value
  const type = isRecord(first) && typeof first.dtype === 'string' ? first.dtype : ''
  const format = type.startsWith('fp4')
    ? 'mxfp4'
    : type.startsWith('fp8')
      ? 'fp8'
      : type === 'int4' || type === 'uint4'
        ? 'int4'
        : 'int8'
  const input = global && fieldValue(global, 'input_tensors')
  const compute =
    input === undefined ? 'bf16' : format === 'mxfp4' ? 'fp4' : format === 'int8' ? 'int8' : 'fp8'
  return { parts: except(all(format), ignoredModules(fields), layers), compute, notes: [] }
}

/** gpt-oss: experts in mxfp4, everything else as it is. */
const mxfp4 = (): Quantization => ({ parts: { experts: 'mxfp4' }, compute: 'bf16', notes: [] })

const methods: Readonly<Record<string, QuantizationMethod>> = {
  fp8,
  fbgemm_fp8: fp8,
  mxfp4,
  awq: weightOnly,
  gptq: weightOnly,
  gptqmodel: weightOnly,
  autoround: weightOnly,
  'auto-round': weightOnly,
  intel: weightOnly,
  'compressed-tensors': quantizationByGroups,
  compressed_tensors: quantizationByGroups,
  bitsandbytes: bitsAndBytes,
  quark,
}

/** The method by which a block is to be read: the one it names, else the one whose fields it has. */
export function quantizationMethod(fields: Fields): QuantizationMethod | undefined {
  const name = text(fields, 'quant_method', 'quant_type')?.toLowerCase()
  if (name !== undefined && Object.hasOwn(methods, name)) return methods[name]
  if (['config_groups', 'weights'].some((group) => fieldValue(fields, group) !== undefined))
    return quantizationByGroups
  if (fieldValue(fields, 'quant_algo') !== undefined) return quantizationByAlgorithm
  if (fieldValue(fields, 'bits') !== undefined || fieldValue(fields, 'w_bit') !== undefined) return weightOnly
  return truth(fields, 'load_in_4bit', 'load_in_8bit') === true ? bitsAndBytes : undefined
}
