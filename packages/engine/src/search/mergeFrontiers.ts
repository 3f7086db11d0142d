import type { DecodePoint } from './decodePoint.ts'
import { undominated } from './undominated.ts'

/** A point and which of several frontiers it is from. */
export type MergedPoint = { readonly point: DecodePoint; readonly frontier: number }

/**
 * The points of several frontiers that none of any of them beats in both speed and cost, the fastest first: of precisions, or of
 * machines. Costs are in dollars where all points have a price, else in accelerator-seconds.
 */
export function mergeFrontiers(
  frontiers: readonly { readonly points: readonly DecodePoint[] }[],
): readonly MergedPoint[] {
  const priced = frontiers.every(({ points }) =>
    points.every(({ dollarsPerMillionTokens }) => dollarsPerMillionTokens !== null),
  )
  const kept = undominated<MergedPoint>()
  frontiers.forEach(({ points }, frontier) => {
    for (const point of points) {
      const cost = priced ? (point.dollarsPerMillionTokens ?? 0) : point.acceleratorSecondsPerToken
      kept.add(point.timePerOutputTokenSeconds, cost, { point, frontier })
    }
  })
  return kept.items()
}
