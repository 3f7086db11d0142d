import type { Place } from '../box.ts'
import type { DrawableChart } from '../drawableChart.ts'
import type { ChartPoint } from '../lineChart.ts'

/** A cell with the names of all points that fall into it; the position is the series of the first. */
export type PointCell = {
  readonly cell: Place
  readonly names: readonly string[]
  readonly position: number
}

export const isSameCell = (a: Place, b: Place): boolean => a.x === b.x && a.y === b.y

/** The cells that hold the named points of a chart, each once. */
export function pointCells(chart: DrawableChart, cellOf: (point: ChartPoint) => Place): readonly PointCell[] {
  const points = chart.series.flatMap(({ marks }, position) =>
    marks.flatMap(({ kind, label, ...point }) =>
      kind === 'point' && label ? [{ cell: cellOf(point), name: label, position }] : [],
    ),
  )
  const together = points.map(({ cell }) => points.filter((other) => isSameCell(other.cell, cell)))
  return points.flatMap(({ cell, position }, index) => {
    const all = together[index]!
    return all[0] === points[index] ? [{ cell, position, names: all.map(({ name }) => name) }] : []
  })
}
