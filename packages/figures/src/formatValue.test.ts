import { expect, test } from 'vitest'
import { formatAlike, formatTicks, formatValue } from './formatValue.ts'

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

test('values that are compared have one unit and one number of decimals', () => {
  const values = [12.9e-3, 6.2e-3, 0.25e-3, 0]
  expect(values.map(formatAlike(values, 'seconds'))).toEqual(['12.90 ms', '6.20 ms', '0.25 ms', '0 ms'])
})

test('a value that the common decimals would write more than 5 % off goes by itself', () => {
  const values = [4.1e-3, 87.4e-6, 13.3e-6, 3e-9]
  expect(values.map(formatAlike(values, 'seconds'))).toEqual(['4.10 ms', '0.09 ms', '13.3 µs', '3 ns'])
})

test('compared values can have their sign', () => {
  const values = [0.0058, -0.0011, 0]
  expect(values.map(formatAlike(values, 'percent', true))).toEqual(['+0.58%', '−0.11%', '0%'])
})

test.each([
  [12.9e-3, 'seconds', '12.9 ms'],
  [1.9e-6, 'seconds', '1.9 µs'],
  [80e9, 'bytes', '80 GB'],
  [999.7e6, 'bytes', '1 GB'],
  [989e12, 'flopPerSecond', '989 TFLOP/s'],
  [1979e12, 'flopPerSecond', '1,979 TFLOP/s'],
  [295.2, 'flopPerByte', '295 FLOP/B'],
] as const)('%f as %s is %s', (value, format, written) => {
  expect(formatValue(value, format)).toBe(written)
})
