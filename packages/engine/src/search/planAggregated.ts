import type { Layout } from '../layout/layout.ts'
import { sameLayout } from '../layout/sameLayout.ts'
import {
  type AggregatedCandidate,
  aggregatedCandidates,
  aggregatedPoint,
  aggregatedSide,
} from './aggregatedServing.ts'
import { priceOf } from './decodeQuestion.ts'
import { mostWithin, speedBounds } from './searchBatches.ts'
import { stateAtRate } from './servedLoad.ts'
import type { ServingPoint } from './servingPoint.ts'
import type { ServingQuestion } from './servingQuestion.ts'

/** Instances that serve requests together. */
export type Deployment = {
  /** Instances that decode, and in aggregated serving compute prompts too. */
  readonly instances: number
  /** Instances that compute prompts; 0 in aggregated serving. */
  readonly prefillInstances: number
  /** Of all instances. */
  readonly accelerators: number
  /** What all of them cost; null where the price of a machine is not known. */
  readonly dollarsPerHour: number | null
  /** Dollars a second where prices are known, else accelerators: what plans are compared by. */
  readonly costPerSecond: number
  /** How much more than the requests asked for it could serve within the same bounds: 0.2 is a fifth. */
  readonly headRoom: number
  /** Each instance at the load that it gets. */
  readonly point: ServingPoint
}

/** How many cheapest layouts are worked out; a runner-up needs two. */
const keptLayouts = 2

/** The first of each layout, as many as are worked out: to draft fewer tokens is no other deployment. */
export function firstOfLayouts<Each extends { readonly candidate: { readonly layout: Layout } }>(
  cheapestFirst: readonly Each[],
): readonly Each[] {
  const kept: Each[] = []
  for (const each of cheapestFirst) {
    if (kept.length === keptLayouts) break
    if (!kept.some(({ candidate }) => sameLayout(candidate.layout, each.candidate.layout))) kept.push(each)
  }
  return kept
}

/** Keeps whole what is whole but for rounding. */
const roundingSlack = 1 - 1e-12

/** Instances that it takes so that each has no more than it can. */
export const instancesFor = (requestsPerSecond: number, mostPerInstance: number): number =>
  Math.max(1, Math.ceil((requestsPerSecond / mostPerInstance) * roundingSlack))

/** A layout and how many instances of it serve the requests. */
type Sized = {
  readonly candidate: AggregatedCandidate
  readonly mostSequences: number
  readonly mostRequestsPerSecond: number
  readonly instances: number
}

const acceleratorsOf = ({ candidate, instances }: Sized): number => instances * candidate.accelerators

/** Accelerators, then how much more could be served, decide. */
const cheaperFirst = (a: Sized, b: Sized): number =>
  acceleratorsOf(a) - acceleratorsOf(b) ||
  b.mostRequestsPerSecond * b.instances - a.mostRequestsPerSecond * a.instances

/** As few instances of a layout as keep to all bounds; undefined where none does. */
function sizedFor(
  { minimumTokensPerSecond }: ServingQuestion,
  candidate: AggregatedCandidate,
  requestsPerSecond: number,
): Sized | undefined {
  const mostSequences = mostWithin(candidate, speedBounds(minimumTokensPerSecond))
  if (mostSequences < 1) return undefined
  const mostRequestsPerSecond = candidate.stateAt(mostSequences).requestsPerSecond
  const instances = instancesFor(requestsPerSecond, mostRequestsPerSecond)
  return { candidate, mostSequences, mostRequestsPerSecond, instances }
}

/**
 * The cheapest layouts, the cheapest first. Requests per second grow with the batch, so that none takes fewer accelerators than with the largest
 * batch that memory holds; those that even so take more than what is kept are not looked at.
 */
function cheapestSized(
  question: ServingQuestion,
  candidates: readonly AggregatedCandidate[],
  requestsPerSecond: number,
): readonly Sized[] {
  const fewestFirst = candidates
    .map((candidate) => {
      const most = candidate.stateAt(Math.max(1, Math.floor(candidate.mostSequences))).requestsPerSecond
      return { candidate, fewest: instancesFor(requestsPerSecond, most) * candidate.accelerators }
    })
    .sort((a, b) => a.fewest - b.fewest)
  let kept: readonly Sized[] = []
  for (const { candidate, fewest } of fewestFirst) {
    const last = kept[keptLayouts - 1]
    if (last !== undefined && fewest > acceleratorsOf(last)) break
    const sized = sizedFor(question, candidate, requestsPerSecond)
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
    const { candidate, mostSequences, mostRequestsPerSecond, instances } = one
    const accelerators = acceleratorsOf(one)
    const { sequences, state } = stateAtRate(candidate, requestsPerSecond / instances, mostSequences)
    return {
      instances,
      prefillInstances: 0,
      accelerators,
      dollarsPerHour: price === undefined ? null : price * accelerators,
      costPerSecond: price === undefined ? accelerators : (price * accelerators) / 3600,
      headRoom: (instances * mostRequestsPerSecond) / requestsPerSecond - 1,
      point: aggregatedPoint(question, side, candidate, sequences, state),
    }
  })
}
