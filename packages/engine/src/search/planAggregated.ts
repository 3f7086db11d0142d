import {
  type AggregatedCandidate,
  aggregatedCandidates,
  aggregatedPoint,
  aggregatedSide,
} from './aggregatedServing.ts'
import { priceOf } from './decodeQuestion.ts'
import {
  type Deployment,
  firstOfLayouts,
  instancesFor,
  keptLayouts,
  mostServed,
  type Sized,
  sizedFor,
} from './deployment.ts'
import { stateAtRate } from './servedLoad.ts'
import type { ServingQuestion } from './servingQuestion.ts'

type SizedAggregated = Sized<AggregatedCandidate>

const acceleratorsOf = ({ candidate, instances }: SizedAggregated): number =>
  instances * candidate.accelerators

/** Accelerators, then how much more could be served, decide. */
const cheaperFirst = (a: SizedAggregated, b: SizedAggregated): number =>
  acceleratorsOf(a) - acceleratorsOf(b) || mostServed(b) - mostServed(a)

/**
 * The cheapest layouts, the cheapest first. Requests per second grow with the batch, so that none takes fewer accelerators than with the largest
 * batch that memory holds; those that even so take more than what is kept are not looked at.
 */
function cheapestSized(
  question: ServingQuestion,
  candidates: readonly AggregatedCandidate[],
  requestsPerSecond: number,
): readonly SizedAggregated[] {
  const fewestFirst = candidates
    .map((candidate) => {
      const most = candidate.stateAt(Math.max(1, Math.floor(candidate.mostSequences))).requestsPerSecond
      return { candidate, fewest: instancesFor(requestsPerSecond, most) * candidate.accelerators }
    })
    .sort((a, b) => a.fewest - b.fewest)
  let kept: readonly SizedAggregated[] = []
  for (const { candidate, fewest } of fewestFirst) {
    const last = kept[keptLayouts - 1]
    if (last !== undefined && fewest > acceleratorsOf(last)) break
    const sized = sizedFor(question.minimumTokensPerSecond, candidate, requestsPerSecond)
    if (sized !== undefined) kept = firstOfLayouts([...kept, sized].sort(cheaperFirst))
  }
  return kept
}

/** The cheapest deployments of instances that compute prompts and decode, each in another layout, the cheapest first. */
export function planAggregated(
  question: ServingQuestion,
  counts: readonly number[],
  requestsPerSecond: number,
): readonly Deployment[] {
  const side = aggregatedSide(question)
  const { fitting } = aggregatedCandidates(question, side, counts)
  const price = priceOf(question)
  return cheapestSized(question, fitting, requestsPerSecond).map((one): Deployment => {
    const { candidate, mostSequences, instances } = one
    const accelerators = acceleratorsOf(one)
    const { sequences, state } = stateAtRate(candidate, requestsPerSecond / instances, mostSequences)
    return {
      instances,
      prefillInstances: 0,
      accelerators,
      dollarsPerHour: price === undefined ? null : price * accelerators,
      costPerSecond: price === undefined ? accelerators : (price * accelerators) / 3600,
      headRoom: mostServed(one) / requestsPerSecond - 1,
      point: aggregatedPoint(question, side, candidate, sequences, state),
    }
  })
}
