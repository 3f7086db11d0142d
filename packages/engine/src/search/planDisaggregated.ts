import { byCacheRanks } from '../serving/kvTransfer.ts'
import { meanRequest } from '../serving/requests.ts'
import { priceOf } from './decodeQuestion.ts'
import {
  type Deployment,
  firstOfLayouts,
  instancesFor,
  mostServed,
  type Sized,
  sizedFor,
} from './deployment.ts'
import { type DecodingCandidate, decodingCandidates, pooledPoint } from './disaggregatedServing.ts'
import {
  type PrefillChoice,
  type PrefillInstance,
  prefillAtRate,
  prefillChoice,
  prefillInstance,
} from './prefillOptions.ts'
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
type SizedPools = Sized<DecodingCandidate> & {
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
  const poolFor = byCacheRanks((layout) => smallestPool(choice, layout, requestsPerSecond))
  const sized = decodingCandidates(question, counts).fitting.flatMap((candidate): readonly SizedPools[] => {
    const decoding = sizedFor(question.minimumTokensPerSecond, candidate, requestsPerSecond)
    const pool = computes ? poolFor(candidate.layout) : undefined
    if (decoding === undefined || (computes && pool === undefined)) return []
    const decodeAccelerators = decoding.instances * candidate.accelerators
    return [
      { ...decoding, pool, cost: costOf(decodeAccelerators, pool === undefined ? 0 : acceleratorsOf(pool)) },
    ]
  })
  const cheapestFirst = sized.sort((a, b) => a.cost - b.cost || mostServed(b) - mostServed(a))
  return firstOfLayouts(cheapestFirst).map((one): Deployment => {
    const { candidate, mostSequences, instances, pool, cost } = one
    const loaded = stateAtRate(candidate, requestsPerSecond / instances, mostSequences)
    const prefillInstances = pool?.instances ?? 0
    const most = Math.min(
      mostServed(one),
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
  })
}
