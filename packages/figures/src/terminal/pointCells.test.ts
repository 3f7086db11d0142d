import { expect, test } from 'vitest'
import { drawableChart } from '../drawableChart.ts'
import { pointCells } from './pointCells.ts'

test('points of one cell are kept together, with the series of the first', () => {
  const axis = { label: '', scale: 'linear', format: 'number' } as const
  const point = (x: number, label: string) => ({ kind: 'point', x, y: 0, label }) as const
  const chart = drawableChart({
    kind: 'line',
    title: '',
    x: axis,
    y: axis,
    series: [
      { name: 'a', points: [], marks: [point(0.1, 'one'), point(4, 'two')] },
      { name: 'b', points: [], marks: [point(0.7, 'three'), { kind: 'fastest', x: 0, y: 0, label: 'no' }] },
    ],
  })
  expect(pointCells(chart, ({ x }) => ({ x: Math.floor(x), y: 0 }))).toEqual([
    { cell: { x: 0, y: 0 }, position: 0, names: ['one', 'three'] },
    { cell: { x: 4, y: 0 }, position: 0, names: ['two'] },
  ])
})
