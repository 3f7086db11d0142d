import { type ComputeFormat, InputError, type NumberFormat } from 'paretoken'
import { type Fields, fieldValue, presentName, text, wholeNumber } from './fields.ts'

const integerFormats: Readonly<Record<number, NumberFormat>> = { 2: 'int2', 3: 'int3', 4: 'int4', 8: 'int8' }

/** Integer weights of so many bits with one scale per group; -1 stands for one per channel. */
export function integerFormat(fields: Fields, bits: number, groupSize: number | undefined): NumberFormat {
  if (bits === 4 && groupSize !== undefined && groupSize > 0) {
    return groupSize <= 32 ? 'int4-group-32' : groupSize <= 64 ? 'int4-group-64' : 'int4'
  }
  if (bits === 4 && groupSize === -1) return 'int4-channel'
  const format = integerFormats[bits]
  if (format !== undefined) return format
  throw new InputError(`${fields.where}bits must be 2, 3, 4 or 8, not ${bits}`)
}

/** Whether a scheme has one scale for blocks of both rows and columns. */
const isBlocked = (scheme: Fields): boolean =>
  presentName(scheme, ['weight_block_size', 'block_structure']) !== undefined ||
  text(scheme, 'strategy') === 'block'

/** Formats of compressed-tensors, by name, whose numbers are floating-point whether their schemes say so or not. */
const floatFormats = /^(nvfp4|mxfp4|mxfp8|float)/

/**
 * The format of `weights` in a scheme of compressed-tensors or modelopt: bits, type, group size.
 * @param named the format the whole group has by name, if it has one: `nvfp4-pack-quantized`
 */
export function schemeFormat(scheme: Fields, named = ''): NumberFormat {
  const bits = wholeNumber(scheme, ['num_bits', 'bits'], { maximum: 32 }) ?? 8
  const group = wholeNumber(scheme, ['group_size'], { minimum: -1, maximum: 1_000_000 })
  const isFloat = fieldValue(scheme, 'type') === 'float' || floatFormats.test(named)
  if (!isFloat) return integerFormat(scheme, bits, group)
  if (bits === 4) return group === 32 ? 'mxfp4' : 'nvfp4'
  if (bits === 8) return isBlocked(scheme) ? 'fp8-block' : group === 32 ? 'mxfp8' : 'fp8'
  return bits === 6 ? 'mxfp6' : bits > 16 ? 'fp32' : 'bf16'
}

/** The type that products run in when activations are quantised by a scheme; undefined when they are not. */
export function schemeCompute(scheme: Fields | undefined): ComputeFormat | undefined {
  if (scheme === undefined) return undefined
  const bits = wholeNumber(scheme, ['num_bits', 'bits'], { maximum: 32 }) ?? 8
  if (bits > 8) return undefined
  if (fieldValue(scheme, 'type') !== 'float') return bits === 4 ? 'int4' : 'int8'
  return bits === 4 ? 'fp4' : bits === 6 ? 'fp6' : 'fp8'
}

type Algorithm = { readonly weights: NumberFormat; readonly compute: ComputeFormat }

/** Names of algorithms in modelopt's files. */
const algorithms: Readonly<Record<string, Algorithm>> = {
  FP8: { weights: 'fp8', compute: 'fp8' },
  FP8_PER_CHANNEL_PER_TOKEN: { weights: 'fp8', compute: 'fp8' },
  FP8_PB_WO: { weights: 'fp8-block', compute: 'fp8' },
  FP8_PB_REAL: { weights: 'fp8-block', compute: 'fp8' },
  FP8_BLOCK_SCALES: { weights: 'fp8-block', compute: 'fp8' },
  MXFP8: { weights: 'mxfp8', compute: 'fp8' },
  NVFP4: { weights: 'nvfp4', compute: 'fp4' },
  W4A4_NVFP4: { weights: 'nvfp4', compute: 'fp4' },
  W4A16_NVFP4: { weights: 'nvfp4', compute: 'bf16' },
  NVFP4_AWQ: { weights: 'nvfp4', compute: 'fp4' },
  MXFP4: { weights: 'mxfp4', compute: 'bf16' },
  W4A8_MXFP4_FP8: { weights: 'mxfp4', compute: 'fp8' },
  W4A16: { weights: 'int4', compute: 'bf16' },
  W4A16_AWQ: { weights: 'int4', compute: 'bf16' },
  W4A16_GPTQ: { weights: 'int4', compute: 'bf16' },
  W4A8_AWQ: { weights: 'int4', compute: 'fp8' },
  W8A16: { weights: 'int8', compute: 'bf16' },
  INT8_SQ: { weights: 'int8', compute: 'int8' },
  W8A8_SQ_PER_CHANNEL: { weights: 'int8', compute: 'int8' },
}

/** What an algorithm's name in modelopt's files stands for; undefined where it is not known. */
export const algorithmNamed = (name: unknown): Algorithm | undefined =>
  typeof name === 'string' && Object.hasOwn(algorithms, name.toUpperCase())
    ? algorithms[name.toUpperCase()]
    : undefined
