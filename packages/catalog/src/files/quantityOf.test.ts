import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantityOf } from './quantityOf.ts'

test.each([
  ['3.35 TB/s', 'bytesPerSecond', 3.35e12],
  ['3.35TB/s', 'bytesPerSecond', 3.35e12],
  ['3350 GB per second', 'bytesPerSecond', 3.35e12],
  ['400 Gb/s', 'bytesPerSecond', 50e9],
  ['400 Gbit/s', 'bytesPerSecond', 50e9],
  ['80 GB', 'bytes', 80e9],
  ['141 GiB', 'bytes', 141 * 2 ** 30],
  ['989.4 TFLOP/s', 'flopPerSecond', 989.4e12],
  ['1,979 TFLOPS', 'flopPerSecond', 1979e12],
  ['66.9 TFLOPs', 'flopPerSecond', 66.9e12],
  ['2 us', 'seconds', 2e-6],
  ['5 µs', 'seconds', 5e-6],
  ['600 ns', 'seconds', 600e-9],
  ['700 W', 'watts', 700],
  ['1.2 kW', 'watts', 1200],
  ['$2.10/h', 'dollarsPerHour', 2.1],
  ['$2.10 / hour', 'dollarsPerHour', 2.1],
  ['2.10 USD/h', 'dollarsPerHour', 2.1],
  ['$30,000', 'dollars', 30_000],
  ['$25k', 'dollars', 25_000],
] as const)('%s is %s %d', (written, kind, value) => {
  expect(quantityOf(written, kind)).toBe(value)
})

test('plain numbers are in the unit of the field', () => {
  expect(quantityOf(3.35e12, 'bytesPerSecond')).toBe(3.35e12)
  expect(quantityOf('3.35e12', 'bytesPerSecond')).toBe(3.35e12)
  expect(quantityOf(1e-6, 'seconds')).toBe(1e-6)
})

test('a factor is kept as one', () => {
  for (const written of ['2x', 'x2', '2 ×', '×2', 'X2.0'])
    expect(quantityOf(written, 'bytes')).toEqual({ times: 2 })
})

describe('mistakes are answered with what would be right', () => {
  test.each([
    ['80 GB', 'bytesPerSecond', 'a bandwidth such as "3.35 TB/s", not "80 GB", which is an amount of memory'],
    ['3.35 TB/s', 'bytes', 'an amount of memory such as "80 GB", not "3.35 TB/s", which is a bandwidth'],
    ['989 tflop/s', 'flopPerSecond', 'did you mean "TFLOP/s"?'],
    ['80 gb', 'bytes', 'did you mean "GB"?'],
    ['3,35 TB/s', 'bytesPerSecond', 'decimals follow a point'],
    ['80', 'bytes', 'must have a unit, as in "80 GB": 80 alone would be 80 bytes'],
    [3350, 'bytesPerSecond', '3350 alone would be 3350 bytes per second'],
    [2, 'seconds', '2 alone would be 2 seconds'],
    ['fast', 'bytesPerSecond', 'not "fast"'],
    ['$3', 'dollarsPerHour', 'which is a price'],
    [Number.NaN, 'bytes', 'not NaN'],
    [-80e9, 'bytes', 'not -80000000000'],
    ['1e999 GB', 'bytes', 'not "1e999 GB"'],
    ['0x', 'bytes', 'not "0x"'],
  ] as const)('%s as %s', (written, kind, hint) => {
    expect(quantityOf(written, kind)).toContain(hint)
  })
})

test('whatever is written, the answer is a finite number that is not negative, a factor, or a sentence', () => {
  const unit = fc.constantFrom('', ' GB', 'TB/s', ' us', '$', '/h', 'x', 'FLOPS', 'e9', ' Gb/s')
  const written = fc.oneof(
    fc.string(),
    fc.double(),
    fc.tuple(fc.double().map(String), unit).map(([number, after]) => number + after),
    fc.tuple(fc.stringMatching(/^[\d.,e$ x-]{0,80}$/), unit).map(([number, after]) => number + after),
  )
  const kind = fc.constantFrom('bytes', 'bytesPerSecond', 'seconds', 'dollars', 'dollarsPerHour', 'watts')
  fc.assert(
    fc.property(written, kind, (text, wanted) => {
      const quantity = quantityOf(text, wanted)
      const value = typeof quantity === 'object' ? quantity.times : quantity
      if (typeof value === 'string') expect(value).toMatch(/^must /)
      else expect(Number.isFinite(value) && value >= 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
