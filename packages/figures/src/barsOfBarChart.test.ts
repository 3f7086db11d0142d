import { expect, test } from 'vitest'
import type { BarChart } from './barChart.ts'
import { barsOfBarChart } from './barsOfBarChart.ts'

const chart: BarChart = {
  kind: 'bar',
  title: 'Memory',
  value: { label: 'Bytes', format: 'bytes' },
  parts: [{ name: 'weights' }, { name: 'free', vacant: true }],
  bars: [
    { name: 'first', amounts: [30e9, 50e9] },
    { name: 'second', amounts: [Number.NaN, 80e9] },
  ],
}
const valuesOf = (each: BarChart) =>
  barsOfBarChart(each).rows.map(({ bars }) => bars.map(({ value }) => value))

test('parts follow one another, and what is vacant does not count', () => {
  const [{ pieces, value }] = barsOfBarChart(chart).rows[0]!.bars as [never]
  expect(pieces).toMatchObject([
    { from: 0, to: 30e9, vacant: false, words: 'weights: 30 GB' },
    { from: 30e9, to: 80e9, vacant: true, words: 'free: 50 GB' },
  ])
  expect(value).toBe('30 GB')
})

test('an amount that is not known has a dash for its value', () => {
  expect(valuesOf(chart)).toEqual([['30 GB'], ['—']])
})

test('grouped parts have a bar and a value each', () => {
  expect(valuesOf({ ...chart, arrangement: 'grouped' })).toEqual([
    ['30 GB', '50 GB'],
    ['—', '80 GB'],
  ])
})

test('parts below zero go to the left, and then all values have a sign', () => {
  const [row] = barsOfBarChart({ ...chart, bars: [{ name: 'change', amounts: [-3e9, 2e9] }] }).rows
  expect(row!.bars[0]!.pieces).toMatchObject([
    { from: 0, to: -3e9, words: 'weights: −3 GB' },
    { from: 0, to: 2e9, words: 'free: +2 GB' },
  ])
})

test('a bar without an amount for each part is refused', () => {
  expect(() => barsOfBarChart({ ...chart, bars: [{ name: 'first', amounts: [1] }] })).toThrow(
    'the bar "first" must have an amount for each of the 2 parts, not 1',
  )
})
