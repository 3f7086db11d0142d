import type { ChartPoint } from '@paretoken/figures'
import { nearestPoint, type PointOfSeries } from './nearestPoint.ts'
import type { PlacedChart } from './placedChart.ts'

/** Where the points of all series stand in pixels; not a number where they are not on the chart. */
export function placesInPixels({ chart, layout, x, y }: PlacedChart): readonly (readonly ChartPoint[])[] {
  const { plot } = layout
  return chart.series.map(({ points }) =>
    points.map((point) => {
      const place = { x: x(point.x), y: y(point.y) }
      const seen =
        place.x >= plot.x - 1 &&
        place.x <= plot.x + plot.width + 1 &&
        place.y >= plot.y - 1 &&
        place.y <= plot.y + plot.height + 1
      return seen ? place : { x: Number.NaN, y: Number.NaN }
    }),
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The point that a key leads to from another; undefined where the key leads nowhere. */
export function steppedPoint(
  places: readonly (readonly ChartPoint[])[],
  from: PointOfSeries | undefined,
  key: string,
): PointOfSeries | undefined {
  if (!(key in steps) && key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const walkable = places.flatMap((points, series) =>
    points.some(({ x }) => Number.isFinite(x)) ? [series] : [],
  )
  const [first] = walkable
  if (first === undefined) return undefined
  if (from === undefined || !walkable.includes(from.series))
    return { series: first, index: Math.floor((places[first]?.length ?? 1) / 2) }
  const points = places[from.series] ?? []
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const place = walkable.indexOf(from.series) + (key === 'ArrowUp' ? -1 : 1)
    const series = walkable[(place + walkable.length) % walkable.length] ?? first
    const here = points[from.index] ?? { x: 0, y: 0 }
    const onlyThat = places.map((other, position) => (position === series ? other : []))
    return nearestPoint(onlyThat, Number.isFinite(here.x) ? here : { x: 0, y: 0 })
  }
  const rising = (points.at(-1)?.x ?? 0) >= (points[0]?.x ?? 0)
  const step = (steps[key] ?? 0) * (rising || Number.isNaN(points[0]?.x) ? 1 : -1)
  return { series: from.series, index: Math.min(points.length - 1, Math.max(0, from.index + step)) }
}
