import { aggregatedCandidates, aggregatedPoint, aggregatedSide } from './aggregatedServing.ts'
import { checkServingQuestion } from './checkServingQuestion.ts'
import { countsOf } from './frontierQuestion.ts'
import { searchAtLimit } from './pooledAtLimit.ts'
import { searchWhole } from './pooledWhole.ts'
import { searchBatches } from './searchBatches.ts'
import { requestAcceleratorSecondsOf, type ServingPoint } from './servingPoint.ts'
import { decodingOf, type ServingQuestion } from './servingQuestion.ts'
import { type ServingSearch, searchBounds } from './servingSearch.ts'
import { undominated } from './undominated.ts'
import { type ServingInfeasible, whyNotServed } from './whyNotServed.ts'

/** A frontier of serving: what requests cost, at every speed that can be reached. */
export type ServingFrontier = {
  /** From the fastest to the cheapest; empty where nothing is feasible. */
  readonly points: readonly ServingPoint[]
  readonly fastest?: ServingPoint
  readonly cheapest?: ServingPoint
  /** The point with the greatest speed³ / cost: where paying more begins to buy little. */
  readonly preferred?: ServingPoint
  /** Numbers of accelerators that were tried for one instance. */
  readonly accelerators: readonly number[]
  /** Layouts that hold the weights and at least one sequence, those of every number of drafted tokens. */
  readonly feasibleLayouts: number
  /** Layouts with a batch that were timed. */
  readonly configurations: number
  /** Why there is no point; absent where there is one. */
  readonly infeasible?: ServingInfeasible
}

function searchAggregated(question: ServingQuestion, counts: readonly number[]): ServingSearch {
  const side = aggregatedSide(question)
  const { fitting } = aggregatedCandidates(question, side, counts)
  const { found, timed } = searchBatches(fitting, searchBounds(question))
  return {
    points: found.map(({ candidate, sequences }) => aggregatedPoint(question, side, candidate, sequences)),
    feasibleLayouts: fitting.length,
    timed,
  }
}

/** What a request costs at a point: dollars, or accelerator-seconds where prices are not known. */
export const requestCostOf = ({ prices, requestAcceleratorSeconds }: ServingPoint): number =>
  prices?.dollarsPerRequest ?? requestAcceleratorSecondsOf(requestAcceleratorSeconds)

/**
 * The frontier of speed against the cost of requests, from their prompts to their last tokens: of all layouts, batches and numbers of drafted
 * tokens, aggregated, disaggregated or both, the deployments that no other beats in both. Complete up to `batchResolution`. Throws InputError where the question has no answer;
 * where nothing is feasible `infeasible` says why, and by how much.
 */
export function servingFrontier(question: ServingQuestion): ServingFrontier {
  checkServingQuestion(question)
  const accelerators = countsOf(decodingOf(question))
  const { serving = 'aggregated', matching } = question
  const searchPools = matching === 'whole' ? searchWhole : searchAtLimit
  const searches = [
    ...(serving === 'disaggregated' ? [] : [searchAggregated(question, accelerators)]),
    ...(serving === 'aggregated' ? [] : [searchPools(question, accelerators)]),
  ]
  const kept = undominated<ServingPoint>()
  for (const { points } of searches)
    for (const point of points) kept.add(-point.tokensPerSecond, requestCostOf(point), point)
  const points = kept.items()
  const searched = {
    points,
    accelerators,
    feasibleLayouts: searches.reduce((sum, { feasibleLayouts }) => sum + feasibleLayouts, 0),
    configurations: searches.reduce((sum, { timed }) => sum + timed, 0),
  }
  const fastest = points[0]
  const cheapest = points.at(-1)
  if (fastest === undefined || cheapest === undefined)
    return { ...searched, infeasible: whyNotServed(question, accelerators) }
  const merit = (point: ServingPoint) => point.tokensPerSecond ** 3 / requestCostOf(point)
  const preferred = points.reduce((best, point) => (merit(point) > merit(best) ? point : best), fastest)
  return { ...searched, fastest, cheapest, preferred }
}
