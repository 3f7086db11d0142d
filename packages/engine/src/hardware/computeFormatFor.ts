import { InputError } from '../inputError.ts'
import { type ComputeFormat, computeFormats } from '../model/numberFormat.ts'
import type { Accelerator } from './accelerator.ts'

/** For each format, the formats that can stand in for it, nearest first: values of it are widened as they are loaded. */
const standIns: { readonly [format in ComputeFormat]: readonly ComputeFormat[] } = {
  fp32: [],
  tf32: ['fp32'],
  bf16: ['fp16', 'tf32', 'fp32'],
  fp16: ['bf16', 'tf32', 'fp32'],
  fp8: ['bf16', 'fp16', 'tf32', 'fp32'],
  fp6: ['fp8', 'bf16', 'fp16', 'tf32', 'fp32'],
  fp4: ['fp6', 'fp8', 'bf16', 'fp16', 'tf32', 'fp32'],
  int8: ['bf16', 'fp16', 'tf32', 'fp32'],
  int4: ['int8', 'bf16', 'fp16', 'tf32', 'fp32'],
}

/** The formats in which the accelerator multiplies matrices, in the order of `computeFormats`. */
export const computeFormatsOf = (accelerator: Pick<Accelerator, 'flopPerSecond'>): readonly ComputeFormat[] =>
  computeFormats.filter((format) => accelerator.flopPerSecond[format] !== undefined)

type Machine = Pick<Accelerator, 'id' | 'flopPerSecond'>

/** The format of `computeFormatFor` and its rate. */
function arithmeticFor({ id, flopPerSecond }: Machine, wanted: ComputeFormat) {
  for (const format of [wanted, ...standIns[wanted]]) {
    const rate = flopPerSecond[format]
    if (rate !== undefined) return { format, rate }
  }
  const has = computeFormatsOf({ flopPerSecond }).join(', ') || 'none'
  throw new InputError(`${id} cannot compute in ${wanted}, nor in a wider format; it has ${has}`)
}

/**
 * The format in which the accelerator computes when asked for one: that format itself, else the next wider one it has
 * (weights of fp4 on a machine without fp4 arithmetic compute in fp8, or in bf16). bf16 and fp16 stand in for
 * each other. Throws InputError where nothing can.
 */
export const computeFormatFor = (accelerator: Machine, wanted: ComputeFormat): ComputeFormat =>
  arithmeticFor(accelerator, wanted).format

/** Peak FLOP per second in the format that `computeFormatFor` finds. */
export const flopPerSecondFor = (accelerator: Machine, wanted: ComputeFormat): number =>
  arithmeticFor(accelerator, wanted).rate
