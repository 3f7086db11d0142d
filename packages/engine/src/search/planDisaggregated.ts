import { cacheRanks } from '../serving/kvTransfer.ts'
import { meanRequest } from '../serving/requests.ts'
import { priceOf } from './decodeQuestion.ts'
import { type DecodingCandidate, decodingCandidates, pooledPoint } from './disaggregatedServing.ts'
import { type Deployment, firstOfLayouts, instancesFor } from './planAggregated.ts'
import {
  type PrefillChoice,
  type PrefillInstance,
  prefillAtRate,
  prefillChoice,
  prefillInstance,
} from './prefillOptions.ts'
import { mostWithin, speedBounds } from './searchBatches.ts'
import { stateAtRate } from './servedLoad.ts'
import { prefillSideOf, type ServingQuestion } from './servingQuestion.ts'

/** Instances that compute the prompts of all requests. */
type PrefillPoolPlan = { readonly instance: PrefillInstance; readonly instances: number }

const acceleratorsOf = ({ instance, instances }: PrefillPoolPlan): number => instances * instance.accelerators

/** The fewest accelerators that compute all prompts in time for a layout; undefined where none do. */
function smallestPool(
  choice: PrefillChoice,
  layout: DecodingCandidate['layout'],
  requestsPerSecond: number,
): PrefillPoolPlan | undefined {
  let best: PrefillPoolPlan | undefined
  for (const option of choice.options) {
    const least =
      (requestsPerSecond * option.candidate.accelerators) /
      (choice.mostUtilization * option.pass.mostRequestsPerSecond)
    if (best !== undefined && least >= acceleratorsOf(best)) break
    const instance = prefillInstance(choice, option, layout)
    if (instance === undefined) continue
    const plan = { instance, instances: instancesFor(requestsPerSecond, instance.requestsPerSecond) }
    if (best === undefined || acceleratorsOf(plan) < acceleratorsOf(best)) best = plan
  }
  return best
}

/** A layout that decodes, how many instances of it there are, and what computes their prompts. */
type Sized = {
  readonly candidate: DecodingCandidate
  readonly mostSequences: number
  readonly mostRequestsPerSecond: number
  readonly instances: number
  /** Undefined where there are no prompts to compute. */
  readonly pool: PrefillPoolPlan | undefined
  readonly cost: number
}

/** The cheapest deployments of two pools, each in another decoding layout, the cheapest first. */
export function planDisaggregated(
  question: ServingQuestion,
  counts: readonly number[],
  requestsPerSecond: number,
): readonly Deployment[] {
  const computes = meanRequest(question.requests).newInputTokens > 0
  const choice = prefillChoice(question, counts)
  const decodePrice = priceOf(question)
  const prefillPrice = priceOf(prefillSideOf(question))
  const priced = decodePrice !== undefined && prefillPrice !== undefined
  const costOf = (decodeAccelerators: number, prefillAccelerators: number): number =>
    priced
      ? (decodeAccelerators * decodePrice + prefillAccelerators * prefillPrice) / 3600
      : decodeAccelerators + prefillAccelerators
  const pools = new Map<number, PrefillPoolPlan | undefined>()
  const poolFor = (layout: DecodingCandidate['layout']): PrefillPoolPlan | undefined => {
    const ranks = cacheRanks(layout)
    if (!pools.has(ranks)) pools.set(ranks, smallestPool(choice, layout, requestsPerSecond))
    return pools.get(ranks)
  }
  const sized = decodingCandidates(question, counts).fitting.flatMap((candidate): readonly Sized[] => {
    const mostSequences = mostWithin(candidate, speedBounds(question.minimumTokensPerSecond))
    const pool = computes ? poolFor(candidate.layout) : undefined
    if (mostSequences < 1 || (computes && pool === undefined)) return []
    const mostRequestsPerSecond = candidate.stateAt(mostSequences).requestsPerSecond
    const instances = instancesFor(requestsPerSecond, mostRequestsPerSecond)
    const cost = costOf(instances * candidate.accelerators, pool === undefined ? 0 : acceleratorsOf(pool))
    return [{ candidate, mostSequences, mostRequestsPerSecond, instances, pool, cost }]
  })
  const cheapestFirst = sized.sort(
    (a, b) =>
      a.cost - b.cost || b.mostRequestsPerSecond * b.instances - a.mostRequestsPerSecond * a.instances,
  )
  return firstOfLayouts(cheapestFirst).map(
    ({ candidate, mostSequences, mostRequestsPerSecond, instances, pool, cost }): Deployment => {
      const loaded = stateAtRate(candidate, requestsPerSecond / instances, mostSequences)
      const prefillInstances = pool?.instances ?? 0
      const most = Math.min(
        instances * mostRequestsPerSecond,
        pool === undefined ? Number.POSITIVE_INFINITY : pool.instances * pool.instance.requestsPerSecond,
      )
      const matched = { prefillInstances, decodeInstances: instances, requestsPerSecond }
      return {
        instances,
        prefillInstances,
        accelerators: instances * candidate.accelerators + (pool === undefined ? 0 : acceleratorsOf(pool)),
        dollarsPerHour: priced ? cost * 3600 : null,
        costPerSecond: cost,
        headRoom: most / requestsPerSecond - 1,
        point: pooledPoint(
          { ...question, matching: 'whole' },
          candidate,
          loaded,
          pool && { prefill: prefillAtRate(pool.instance, requestsPerSecond / pool.instances), matched },
        ),
      }
    },
  )
}
