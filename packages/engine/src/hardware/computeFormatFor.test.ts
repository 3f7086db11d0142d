import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../inputError.ts'
import { computeFormats } from '../model/numberFormat.ts'
import { computeFormatFor, computeFormatsOf, flopPerSecondFor } from './computeFormatFor.ts'

const hopper = { id: 'hopper', flopPerSecond: { tf32: 1, bf16: 2, fp16: 2, fp8: 4, int8: 4 } }

test('a machine computes in the format asked for when it has it', () => {
  expect(computeFormatFor(hopper, 'fp8')).toBe('fp8')
  expect(flopPerSecondFor(hopper, 'fp8')).toBe(4)
})

test('else in the next wider one: fp4 in fp8, int4 in int8', () => {
  expect(computeFormatFor(hopper, 'fp4')).toBe('fp8')
  expect(computeFormatFor(hopper, 'int4')).toBe('int8')
})

test('bf16 and fp16 stand in for each other', () => {
  expect(computeFormatFor({ id: 'volta', flopPerSecond: { fp32: 1, fp16: 8 } }, 'bf16')).toBe('fp16')
  expect(computeFormatFor({ id: 'tpu', flopPerSecond: { bf16: 8 } }, 'fp16')).toBe('bf16')
})

test('a machine without any stand-in says what it has', () => {
  const integers = { id: 'integers', flopPerSecond: { int8: 1 } }
  expect(() => computeFormatFor(integers, 'bf16')).toThrow(
    new InputError('integers cannot compute in bf16, nor in a wider format; it has int8'),
  )
})

test('formats are listed in the order of all formats', () => {
  expect(computeFormatsOf({ flopPerSecond: { fp8: 1, fp32: 1 } })).toEqual(['fp32', 'fp8'])
})

test('whatever a machine has with fp32 among it, every format finds arithmetic it has', () => {
  fc.assert(
    fc.property(fc.subarray([...computeFormats]), fc.constantFrom(...computeFormats), (formats, wanted) => {
      const flopPerSecond = Object.fromEntries([...formats, 'fp32'].map((format) => [format, 1]))
      const used = computeFormatFor({ id: 'any', flopPerSecond }, wanted)
      expect(flopPerSecond).toHaveProperty(used)
      if (formats.includes(wanted)) expect(used).toBe(wanted)
    }),
  )
})
