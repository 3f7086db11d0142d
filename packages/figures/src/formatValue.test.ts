import { expect, test } from 'vitest'
import { formatTicks, formatValue } from './formatValue.ts'

test('dollars on a log axis are plain, each with its own decimals', () => {
  const ticks = [0.001, 0.01, 0.1, 1, 10, 100, 1000, 1e6]
  expect(formatTicks(ticks, 'dollars', 'log')).toEqual([
    '$0.001',
    '$0.01',
    '$0.10',
    '$1',
    '$10',
    '$100',
    '$1,000',
    '$1,000,000',
  ])
})

test('ticks of a linear axis have one number of decimals', () => {
  expect(formatTicks([0, 0.5, 1], 'dollars', 'linear')).toEqual(['$0.00', '$0.50', '$1.00'])
  expect(formatTicks([0, 0.025, 0.05], 'percent', 'linear')).toEqual(['0.0%', '2.5%', '5.0%'])
  expect(formatTicks([-1000, 0, 1000], 'number', 'linear')).toEqual(['−1,000', '0', '1,000'])
})

test.each([
  [0.0134, 'dollars', '$0.0134'],
  [0.7002, 'dollars', '$0.70'],
  [1274.6, 'dollars', '$1,275'],
  [-2.5, 'dollars', '−$2.50'],
  [0.0532, 'percent', '5.32%'],
  [0, 'percent', '0%'],
  [82.507, 'number', '82.5'],
] as const)('%f as %s is %s', (value, format, written) => {
  expect(formatValue(value, format)).toBe(written)
})
