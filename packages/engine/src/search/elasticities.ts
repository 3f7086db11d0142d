import { type Candidate, candidatesOf } from './candidates.ts'
import type { DecodePoint } from './decodePoint.ts'
import type { DecodeQuestion } from './decodeQuestion.ts'
import { type Resource, resources, withMore } from './resources.ts'
import { costAtLatency, latencyAtCost } from './tradeOff.ts'

export { type Resource, resources } from './resources.ts'

/** What 1 % more of a resource would do at a point, batch and layout chosen anew. */
export type Elasticity = {
  readonly resource: Resource
  /** By how many percent speed grows at the same cost. */
  readonly speedPercent: number
  /** By how many percent cost falls at the same speed. */
  readonly costPercent: number
}

/** One percent. */
const step = 1.01

const best = (candidates: readonly Candidate[], value: (candidate: Candidate) => number): number =>
  candidates.reduce((least, candidate) => Math.min(least, value(candidate)), Number.POSITIVE_INFINITY)

/** Changes smaller than this are rounding. */
const leastChange = 1e-9

/** By how many percent a figure falls for one percent more; 0 where it is not finite, or moves no more than rounding does. */
function change(before: number, after: number): number {
  const percent = Math.log(before / after) / Math.log(step)
  return Number.isFinite(before) && Number.isFinite(after) && Math.abs(percent) > leastChange ? percent : 0
}

/**
 * How speed and cost at a point would move with 1 % more of each resource, all of these layouts and all batches tried anew. Batches
 * count as continuous, so that small gains show. 0 where more of it changes nothing.
 * @param counts numbers of accelerators to try
 * @param layouts which layouts may be chosen; all when absent
 */
export function elasticities(
  question: DecodeQuestion,
  point: DecodePoint,
  counts: readonly number[],
  layouts: (candidate: Candidate) => boolean = () => true,
): readonly Elasticity[] {
  const candidates = (changed: DecodeQuestion): readonly Candidate[] =>
    candidatesOf(changed, counts).fitting.filter(layouts)
  const latencyOf = (among: readonly Candidate[]): number =>
    best(among, (candidate) => latencyAtCost(candidate, point.acceleratorSecondsPerToken))
  const costOf = (among: readonly Candidate[]): number =>
    best(among, (candidate) => costAtLatency(candidate, point.timePerOutputTokenSeconds))
  const now = candidates(question)
  const latency = latencyOf(now)
  const cost = costOf(now)
  return resources.map((resource) => {
    const more = candidates(withMore(question, resource, step))
    return {
      resource,
      speedPercent: change(latency, latencyOf(more)),
      costPercent: change(cost, costOf(more)),
    }
  })
}
