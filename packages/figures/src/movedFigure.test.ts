import { describe, expect, it } from 'vitest'
import { drawableChart } from './drawableChart.ts'
import { layOutFigure } from './layOutFigure.ts'
import type { LineChart } from './lineChart.ts'
import { movedFigure } from './movedFigure.ts'

const chartOf = (cost: number, speed = 90): LineChart => ({
  kind: 'line',
  title: '',
  x: { label: '', scale: 'linear', format: 'number' },
  y: { label: '', scale: 'log', format: 'dollars' },
  series: [
    {
      name: 'h100-sxm',
      points: [
        { x: speed, y: 50 * cost },
        { x: 50, y: 2 * cost },
        { x: 10, y: cost },
      ],
    },
    {
      name: 'b200-sxm',
      points: [
        { x: 120, y: 80 },
        { x: 60, y: 2 },
        { x: 12, y: 0.7 },
      ],
    },
  ],
})

const laidOut = (chart: LineChart) => {
  const drawable = drawableChart(chart)
  return { chart: drawable, layout: layOutFigure(drawable, 800, 500) }
}

describe('movedFigure', () => {
  it('is the same figure where nothing moved', () => {
    const before = laidOut(chartOf(1))
    expect(movedFigure(before.chart, before)).toEqual(before.layout)
  })

  it('has the axes that a new layout has, in the place of the old one', () => {
    const before = laidOut(chartOf(1))
    const moved = movedFigure(drawableChart(chartOf(3, 200)), before)
    const anew = laidOut(chartOf(3, 200)).layout
    expect(moved.domain).toEqual(anew.domain)
    expect(moved.plot).toEqual(before.layout.plot)
    expect(moved.ticks.y.labelled.map(({ label }) => label)).toEqual(
      anew.ticks.y.labelled.map(({ label }) => label),
    )
  })

  it('takes labels along with the fastest point of their curves', () => {
    const before = laidOut(chartOf(1))
    const limits = { x: { ...chartOf(1).x, limits: [0, 240] as const }, y: chartOf(1).y }
    const moved = movedFigure(drawableChart({ ...chartOf(1), ...limits }), before)
    const { plot, domain } = before.layout
    const across = (value: number, [low, high]: readonly [number, number]): number =>
      ((value - low) / (high - low)) * plot.width
    for (const [position, speed] of [
      [0, 90],
      [1, 120],
    ] as const) {
      const [old, now] = [before.layout, moved].map(({ labels }) =>
        labels.find((label) => label.position === position),
      )
      const shift = across(speed, [0, 240]) - across(speed, domain.x)
      expect((now?.box.x ?? 0) - (old?.box.x ?? 0)).toBeCloseTo(shift, 6)
    }
  })

  it('drops the labels of curves that are gone', () => {
    const before = laidOut(chartOf(1))
    const [first] = chartOf(1).series
    const moved = movedFigure(
      drawableChart({ ...chartOf(1), series: [first!, { name: 'b200-sxm', points: [] }] }),
      before,
    )
    expect(moved.labels.every(({ position }) => position === 0)).toBe(true)
  })
})
