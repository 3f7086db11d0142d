import type { Layout } from '../layout/layout.ts'
import { sameLayout } from '../layout/sameLayout.ts'
import type { AggregatedState } from '../serving/aggregated.ts'
import { mostWithin, type Searched, speedBounds } from './searchBatches.ts'
import type { ServingPoint } from './servingPoint.ts'

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
export const keptLayouts = 2

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

/** An engine on a layout, as far as finding how many of them it takes goes. */
type Sizable = Searched & { readonly stateAt: (sequences: number) => AggregatedState }

/** A layout and how many instances of it serve the requests. */
export type Sized<Candidate> = {
  readonly candidate: Candidate
  readonly mostSequences: number
  readonly mostRequestsPerSecond: number
  readonly instances: number
}

/** As few instances of a layout as keep to all bounds; undefined where none does. */
export function sizedFor<Candidate extends Sizable>(
  minimumTokensPerSecond: number | undefined,
  candidate: Candidate,
  requestsPerSecond: number,
): Sized<Candidate> | undefined {
  const mostSequences = mostWithin(candidate, speedBounds(minimumTokensPerSecond))
  if (mostSequences < 1) return undefined
  const mostRequestsPerSecond = candidate.stateAt(mostSequences).requestsPerSecond
  const instances = instancesFor(requestsPerSecond, mostRequestsPerSecond)
  return { candidate, mostSequences, mostRequestsPerSecond, instances }
}

/** Requests of a second that all instances could serve. */
export const mostServed = ({ instances, mostRequestsPerSecond }: Sized<unknown>): number =>
  instances * mostRequestsPerSecond
