import { expect, test } from 'vitest'
import { barsOfWaterfall } from './barsOfWaterfall.ts'
import type { WaterfallChart } from './waterfallChart.ts'

const chart: WaterfallChart = {
  kind: 'waterfall',
  title: 'Time',
  value: { label: 'Time', format: 'seconds' },
  first: { name: 'ideal', amount: 8 },
  steps: [
    { name: 'launches', amount: 3 },
    { name: 'overlap', amount: -1 },
    { name: 'unknown', amount: Number.NaN },
  ],
  last: { name: 'real' },
}

test('each step begins where the one before ended, and the last total is the sum', () => {
  const rows = barsOfWaterfall(chart).rows.map(({ name, bars: [bar] }) => [name, bar!.value, bar!.base])
  expect(rows).toEqual([
    ['ideal', '8 s', 0],
    ['launches', '+3 s', 8],
    ['overlap', '−1 s', 11],
    ['unknown', '—', 10],
    ['real', '10 s', 0],
  ])
})

test('what is added and what is taken away have different colours', () => {
  const positions = barsOfWaterfall(chart).rows.map(({ bars }) => bars[0]!.pieces[0]?.position)
  expect(positions).toEqual([0, 1, 2, undefined, 0])
})
