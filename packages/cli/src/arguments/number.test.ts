import { expect, test } from 'vitest'
import { parseNumber } from './number.ts'

const rule = { where: '--isl', what: 'tokens', least: -1e15, most: 1e15, whole: true, example: '4k' }

test('thousands, millions and more have letters, and commas and underscores stand between thousands', () => {
  expect(parseNumber('8k', rule)).toBe(8000)
  expect(parseNumber('1.5M', rule)).toBe(1_500_000)
  expect(parseNumber('1e6', rule)).toBe(1_000_000)
  expect(parseNumber('131,072', rule)).toBe(131_072)
  expect(parseNumber('131_072', rule)).toBe(131_072)
  expect(parseNumber('-2k', rule)).toBe(-2000)
})

test('decimals are read exactly', () => {
  expect(parseNumber('1.001k', rule)).toBe(1001)
})

test('a comma that is no thousand is not taken for one', () => {
  expect(() => parseNumber('4,5k', rule)).toThrow(
    /--isl: "4,5k" is not a number of tokens; 4k would be right/,
  )
})
