import type { DecodePoint } from './decodePoint.ts'
import { undominated } from './undominated.ts'

/** A point and which of several frontiers it is from. */
export type MergedPoint<Point = DecodePoint> = { readonly point: Point; readonly frontier: number }

/**
 * The points of several frontiers that none of any of them beats in both speed and cost, the fastest first.
 * @param costOf what a point costs, in a unit that all of them share
 */
export function mergeFrontiersBy<Point extends { readonly timePerOutputTokenSeconds: number }>(
  frontiers: readonly { readonly points: readonly Point[] }[],
  costOf: (point: Point) => number,
): readonly MergedPoint<Point>[] {
  const kept = undominated<MergedPoint<Point>>()
  frontiers.forEach(({ points }, frontier) => {
    for (const point of points) kept.add(point.timePerOutputTokenSeconds, costOf(point), { point, frontier })
  })
  return kept.items()
}

/**
 * The same of frontiers of decoding: of precisions, or of machines. Costs are in dollars where all points have a price, else in
 * accelerator-seconds.
 */
export function mergeFrontiers(
  frontiers: readonly { readonly points: readonly DecodePoint[] }[],
): readonly MergedPoint[] {
  const priced = frontiers.every(({ points }) =>
    points.every(({ dollarsPerMillionTokens }) => dollarsPerMillionTokens !== null),
  )
  return mergeFrontiersBy(frontiers, ({ dollarsPerMillionTokens, acceleratorSecondsPerToken }) =>
    priced ? (dollarsPerMillionTokens ?? 0) : acceleratorSecondsPerToken,
  )
}
