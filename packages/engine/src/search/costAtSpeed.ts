/** A point of a frontier as far as comparing goes: how fast it is, and what it costs in any unit. */
export type SpeedAndCost = { readonly tokensPerSecond: number; readonly cost: number }

/** The cheapest point of a frontier, fastest first, that is at least so fast; undefined where none is. */
export function cheapestAtSpeed<Point extends { readonly tokensPerSecond: number }>(
  points: readonly Point[],
  tokensPerSecond: number,
): Point | undefined {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle] as Point).tokensPerSecond >= tokensPerSecond) low = middle + 1
    else high = middle
  }
  return points[low - 1]
}

/** A range of speeds in which one of several frontiers is the cheapest. */
export type CheapestRange = {
  /** Which of them. */
  readonly frontier: number
  /** The slowest and the fastest speed of the range, in tokens per second of one user. */
  readonly fromTokensPerSecond: number
  readonly toTokensPerSecond: number
}

/**
 * Which of several frontiers is the cheapest at which speed, from 0 up to the fastest that any reaches. A frontier costs at a speed what its cheapest point
 * costs that is at least so fast. The ends of the ranges are the speeds where the cheapest changes; of equal ones the first counts.
 * @param frontiers points of each, the fastest first, costs falling
 */
export function cheapestRanges(frontiers: readonly (readonly SpeedAndCost[])[]): readonly CheapestRange[] {
  const speeds = [
    ...new Set(frontiers.flatMap((points) => points.map(({ tokensPerSecond }) => tokensPerSecond))),
  ].sort((a, b) => a - b)
  const ranges: CheapestRange[] = []
  let from = 0
  for (const speed of speeds) {
    let cheapest = -1
    let least = Number.POSITIVE_INFINITY
    frontiers.forEach((points, index) => {
      const cost = cheapestAtSpeed(points, speed)?.cost ?? Number.POSITIVE_INFINITY
      if (cost < least) {
        least = cost
        cheapest = index
      }
    })
    const last = ranges.at(-1)
    if (last !== undefined && last.frontier === cheapest)
      ranges[ranges.length - 1] = { ...last, toTokensPerSecond: speed }
    else ranges.push({ frontier: cheapest, fromTokensPerSecond: from, toTokensPerSecond: speed })
    from = speed
  }
  return ranges
}
