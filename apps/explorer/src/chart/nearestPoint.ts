import type { ChartPoint } from '@paretoken/figures'

/** A point of a series, by its places in both. */
export type PointOfSeries = { readonly series: number; readonly index: number }

/**
 * The point nearest to a place in pixels.
 * @param places of the points of every series, in pixels; those that are not numbers are passed over
 * @param within how far away it may be, in pixels
 */
export function nearestPoint(
  places: readonly (readonly ChartPoint[])[],
  at: ChartPoint,
  within = Number.POSITIVE_INFINITY,
): PointOfSeries | undefined {
  let nearest: PointOfSeries | undefined
  let least = within
  places.forEach((points, series) => {
    points.forEach(({ x, y }, index) => {
      const away = Math.hypot(x - at.x, y - at.y)
      if (away < least) {
        least = away
        nearest = { series, index }
      }
    })
  })
  return nearest
}

/** The point of a curve nearest to a speed, by its place; undefined where the curve has none. */
export function nearestSpeed(
  points: readonly { readonly tokensPerSecond: number }[],
  tokensPerSecond: number,
): number | undefined {
  if (points.length === 0) return undefined
  return points.reduce(
    (best, point, index) =>
      Math.abs(point.tokensPerSecond - tokensPerSecond) <
      Math.abs((points[best]?.tokensPerSecond ?? 0) - tokensPerSecond)
        ? index
        : best,
    0,
  )
}
