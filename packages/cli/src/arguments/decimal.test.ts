import { expect, test } from 'vitest'
import { decimalNumber, decimalPattern } from './decimal.ts'

test.each([
  ['25', 0, 25],
  ['.5', 0, 0.5],
  ['1,500', 0, 1500],
  ['1,500.5', 0, 1500.5],
  ['1e-3', 0, 0.001],
  ['2E3', 3, 2e6],
  ['7', -2, 0.07],
  ['300', -6, 0.0003],
] as const)('%s times ten to the %d is %d', (text, power, value) => {
  expect(text).toMatch(new RegExp(`^${decimalPattern}$`, 'i'))
  expect(decimalNumber(text, power)).toBe(value)
})

test.each(['', '.', '-1', '1,5', '1,50', '1,5000', 'e3', '0x10', '1.2.3'])('"%s" is no decimal', (text) => {
  expect(text).not.toMatch(new RegExp(`^${decimalPattern}$`, 'i'))
})
