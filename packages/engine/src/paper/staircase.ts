/**
 * The cheapest cost known within each of many latency bounds, evenly spaced in their logarithm: enough to tell at once that a
 * candidate is beaten in both latency and cost.
 */
export type Staircase = {
  /** Takes a point into account. */
  readonly add: (latencySeconds: number, cost: number) => void
  /**
   * A latency at and beyond which a candidate whose cost is `costPerSecond` times its latency is beaten: some point known
   * is no slower, and strictly cheaper. Infinite where no such latency is known.
   */
  readonly ceilingSeconds: (costPerSecond: number) => number
}

const steps = 4096

/** Keeps a point from being cut by a rounding error of its own cost. */
const roundingSlack = 1 + 1e-12

/** A staircase over the latencies between two bounds. Points outside count only as far as the bounds can tell. */
export function staircase(leastSeconds: number, mostSeconds: number): Staircase {
  const logStep = Math.log(mostSeconds / leastSeconds) / (steps - 1)
  const edges = Float64Array.from({ length: steps }, (_, step) => leastSeconds * Math.exp(step * logStep))
  const cheapest = new Float64Array(steps).fill(Number.POSITIVE_INFINITY)

  /** The first of the ascending steps at which `holds`, or `steps`. */
  const firstStep = (holds: (step: number) => boolean): number => {
    let low = 0
    let high = steps
    while (low < high) {
      const middle = (low + high) >>> 1
      if (holds(middle)) high = middle
      else low = middle + 1
    }
    return low
  }

  return {
    add: (latencySeconds, cost) => {
      const first = firstStep((step) => edges[step]! >= latencySeconds)
      for (let step = first; step < steps && cheapest[step]! > cost; step++) cheapest[step] = cost
    },
    ceilingSeconds: (costPerSecond) => {
      const first = firstStep((step) => edges[step]! * costPerSecond > cheapest[step]! * roundingSlack)
      return edges[first] ?? Number.POSITIVE_INFINITY
    },
  }
}
