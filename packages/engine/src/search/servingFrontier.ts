import type { Layout } from '../layout/layout.ts'
import { cacheRanks } from '../serving/kvTransfer.ts'
import { meanRequest } from '../serving/requests.ts'
import { aggregatedCandidates, aggregatedPoint, aggregatedSide } from './aggregatedServing.ts'
import { checkServingQuestion } from './checkServingQuestion.ts'
import { decodingCandidates, disaggregatedPoint, poolCosts } from './disaggregatedServing.ts'
import { countsOf } from './frontierQuestion.ts'
import {
  cheapestPrefill,
  type PrefillInstance,
  prefillChoice,
  prefillCost,
  usefulPrefills,
} from './prefillOptions.ts'
import { type Bounds, searchBatches, speedBounds } from './searchBatches.ts'
import { requestAcceleratorSecondsOf, type ServingPoint } from './servingPoint.ts'
import { decodingOf, type ServingQuestion } from './servingQuestion.ts'
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

/** What was found, and how much was searched for it. */
type Search = {
  readonly points: readonly ServingPoint[]
  readonly feasibleLayouts: number
  readonly timed: number
}

const defaultBatchResolution = 0.02

const boundsOf = ({ minimumTokensPerSecond, batchResolution }: ServingQuestion): Bounds => ({
  ...speedBounds(minimumTokensPerSecond),
  batchResolution: batchResolution ?? defaultBatchResolution,
})

function searchAggregated(question: ServingQuestion, counts: readonly number[]): Search {
  const side = aggregatedSide(question)
  const { fitting } = aggregatedCandidates(question, side, counts)
  const { found, timed } = searchBatches(fitting, boundsOf(question))
  return {
    points: found.map(({ candidate, sequences }) => aggregatedPoint(question, side, candidate, sequences)),
    feasibleLayouts: fitting.length,
    timed,
  }
}

/**
 * What each layout that decodes gets its prompts from; alike for all whose caches are shared by as many accelerators. At the limit the cheapest
 * instance, else all that are worth having, the cheapest last.
 */
function prefillsFor(
  question: ServingQuestion,
  counts: readonly number[],
): (layout: Layout) => readonly PrefillInstance[] {
  const choice = prefillChoice(question, counts)
  const known = new Map<number, readonly PrefillInstance[]>()
  const fresh = (layout: Layout): readonly PrefillInstance[] => {
    if (question.matching === 'whole') return usefulPrefills(choice, layout)
    const cheapest = cheapestPrefill(choice, layout)
    return cheapest === undefined ? [] : [cheapest]
  }
  return (layout) => {
    const ranks = cacheRanks(layout)
    const found = known.get(ranks) ?? fresh(layout)
    known.set(ranks, found)
    return found
  }
}

function searchDisaggregated(question: ServingQuestion, counts: readonly number[]): Search {
  const { fitting } = decodingCandidates(question, counts)
  const { newInputTokens, outputTokens } = meanRequest(question.requests)
  const prefills = prefillsFor(question, counts)
  const costs = poolCosts(question)
  const perToken = costs.prefill / costs.decode / outputTokens
  const supplied = fitting.flatMap((candidate) => {
    if (newInputTokens === 0) return [candidate]
    const cheapest = prefills(candidate.layout).at(-1)
    return cheapest === undefined ? [] : [{ ...candidate, addedCost: perToken * prefillCost(cheapest) }]
  })
  const { found, timed } = searchBatches(supplied, boundsOf(question))
  const most = Math.max(...counts)
  return {
    points: found.flatMap(
      ({ candidate, sequences }) =>
        disaggregatedPoint(question, candidate, sequences, prefills(candidate.layout), most) ?? [],
    ),
    feasibleLayouts: fitting.length,
    timed,
  }
}

/** What a request costs at a point: dollars, or accelerator-seconds where prices are not known. */
export const requestCostOf = ({ prices, requestAcceleratorSeconds }: ServingPoint): number =>
  prices?.dollarsPerRequest ?? requestAcceleratorSecondsOf(requestAcceleratorSeconds)

/**
 * The frontier of speed against the cost of requests, from their prompts to their last tokens: of all layouts, batches and numbers of drafted
 * tokens, aggregated, disaggregated or both, the deployments that no other beats in both. Complete up to `batchResolution`, but that
 * whole instances of two pools are matched for what is best at the limit. Throws InputError where the question has no answer;
 * where nothing is feasible `infeasible` says why, and by how much.
 */
export function servingFrontier(question: ServingQuestion): ServingFrontier {
  checkServingQuestion(question)
  const accelerators = countsOf(decodingOf(question))
  const { serving = 'aggregated' } = question
  const searches = [
    ...(serving === 'disaggregated' ? [] : [searchAggregated(question, accelerators)]),
    ...(serving === 'aggregated' ? [] : [searchDisaggregated(question, accelerators)]),
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
