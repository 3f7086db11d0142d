import type { LineChart } from '@paretoken/figures'
import { describe, expect, test } from 'vitest'
import { placedChart } from './placedChart.ts'
import { zoomAround } from './zoomAround.ts'

const chart: LineChart = {
  kind: 'line',
  title: '',
  x: { label: '', scale: 'linear', format: 'number' },
  y: { label: '', scale: 'log', format: 'dollars' },
  series: [
    {
      name: 'a',
      points: [
        { x: 10, y: 1 },
        { x: 100, y: 100 },
      ],
    },
  ],
}
const placed = placedChart(chart, 800, 500)

describe('a placed chart', () => {
  test('leads from values to pixels and back', () => {
    for (const value of [12, 50, 99]) {
      expect(placed.xAt(placed.x(value))).toBeCloseTo(value, 9)
      expect(placed.yAt(placed.y(value))).toBeCloseTo(value, 9)
    }
  })
})

describe('looking closer', () => {
  test('shows a part of what was shown, around its middle', () => {
    const all = zoomAround(placed, undefined, 1)
    const half = zoomAround(placed, undefined, 0.5)
    expect(half.x[1] - half.x[0]).toBeCloseTo((all.x[1] - all.x[0]) / 2, 9)
    expect(half.x[0] + half.x[1]).toBeCloseTo(all.x[0] + all.x[1], 9)
    expect(Math.log(half.y[1] / half.y[0])).toBeCloseTo(Math.log(all.y[1] / all.y[0]) / 2, 9)
  })

  test('keeps the place under the pointer where it is', () => {
    const at = [placed.x(40), placed.y(10)] as const
    const { x, y } = zoomAround(placed, at, 0.3)
    const share = (40 - x[0]) / (x[1] - x[0])
    const { plot } = placed.layout
    expect(share).toBeCloseTo((at[0] - plot.x) / plot.width, 9)
    expect(Math.log(10 / y[0]) / Math.log(y[1] / y[0])).toBeCloseTo(1 - (at[1] - plot.y) / plot.height, 9)
  })
})
