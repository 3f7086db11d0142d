import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf, numberWord, scales, secondsOf, secondsWord, shareOf, shareWord } from './amounts.ts'

test('numbers are read as the command reads them', () => {
  expect(['8k', '1.5M', '8,000', '$30k', '2e3', '', 'k', '8x', '1.2.3'].map(numberOf)).toEqual([
    8000,
    1.5e6,
    8000,
    30_000,
    2000,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('durations and shares are read with their units', () => {
  expect(['2s', '25ms', '1.5 s', '2min', '2', 's'].map(secondsOf)).toEqual([
    2,
    0.025,
    1.5,
    120,
    undefined,
    undefined,
  ])
  expect(['50%', '0.5', '', '%'].map(shareOf)).toEqual([0.5, 0.5, undefined, undefined])
})

test('words are short', () => {
  expect([8000, 1.24e6, 96, 8192].map((value) => numberWord(value))).toEqual(['8k', '1.2M', '96', '8.2k'])
  expect([0.025, 2, 0.0999].map((value) => secondsWord(value))).toEqual(['25ms', '2s', '100ms'])
  expect([0.5, 0.905].map(shareWord)).toEqual(['50%', '90.5%'])
})

test('the middle of the usual contexts is round', () => {
  const { tokens } = scales
  expect(['8k', '16k', '32k', '128k'].map((word) => tokens.wordAt(tokens.stepOf(word) ?? 0))).toEqual([
    '8k',
    '16k',
    '32k',
    '130k',
  ])
})

test.each(Object.entries(scales))('a slider of %s stays where it was put', (_, scale) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: scale.steps }), (step) => {
      const word = scale.wordAt(step)
      const again = scale.stepOf(word)
      expect(again).toBeDefined()
      expect(scale.wordAt(again ?? 0)).toBe(word)
    }),
  )
})

test('a slider stands at its end where an amount is beyond it', () => {
  expect(scales.tokens.stepOf('1')).toBe(0)
  expect(scales.tokens.stepOf('1G')).toBe(scales.tokens.steps)
  expect(scales.tokens.stepOf('many')).toBeUndefined()
})
