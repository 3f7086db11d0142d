import type { Layout } from '../layout/layout.ts'
import { kvCacheBytes, stateBytes } from '../model/kvCache.ts'
import { type KvTransfer, kvTransfer } from '../serving/kvTransfer.ts'
import { chunksTogether, type PrefillPass, prefillPass, prefillUtilization } from '../serving/prefillPool.ts'
import { waitingServices } from '../serving/queueing.ts'
import { meanRequest, promptsOf } from '../serving/requests.ts'
import { type EngineCandidate, type EngineQuestion, engineCandidates } from './servingCandidates.ts'
import {
  maximumUtilizationOf,
  prefillSideOf,
  promptTokensPerPassOf,
  type ServingQuestion,
} from './servingQuestion.ts'
import { undominated } from './undominated.ts'

/** A layout of the pool that computes prompts, and how many parts of prompts it lets pass together. */
export type PrefillOption = { readonly candidate: EngineCandidate; readonly pass: PrefillPass }

/** An option within the bounds of a question, for one layout of the pool that decodes. */
export type PrefillInstance = {
  readonly option: PrefillOption
  readonly accelerators: number
  readonly requestsPerSecond: number
  /** Share of the time in which it works; prompts arrive independently of each other and wait. */
  readonly utilization: number
  /** Seconds that a prompt waits for others, on average. */
  readonly waitingSeconds: number
  readonly transferSeconds: number
}

/** The question as engines have it that compute prompts only. */
export const prefillEngines = (question: ServingQuestion): EngineQuestion => ({
  ...prefillSideOf(question),
  prompts: promptsOf(question.requests, promptTokensPerPassOf(question)),
})

/** Every option on these numbers of accelerators: memory holds the prompts that pass together. */
export function prefillOptions(
  question: ServingQuestion,
  counts: readonly number[],
): readonly PrefillOption[] {
  const { fitting } = engineCandidates(prefillEngines(question), counts)
  return fitting.flatMap((candidate) => {
    const { chunk } = candidate.engine
    if (chunk === undefined) return []
    const most = promptTokensPerPassOf(question) / chunk.newTokens
    return chunksTogether(most)
      .filter((chunks) => Math.max(1, chunks * chunk.promptsEnded) <= candidate.mostSequences)
      .flatMap((chunks) => {
        const pass = prefillPass(candidate.engine, chunks)
        return pass === undefined ? [] : [{ candidate, pass }]
      })
  })
}

/** Bytes of a request's cache and states that the decoding pool needs. */
export function transferredBytes({ model, precision, requests }: ServingQuestion): number {
  const { inputTokens } = meanRequest(requests)
  return kvCacheBytes(model, inputTokens, precision) + stateBytes(model, precision)
}

/** What it takes to hand caches over from an option to a layout that decodes; undefined where a machine has no network. */
const transferTo = (
  question: ServingQuestion,
  bytes: number,
  { candidate }: PrefillOption,
  decodeLayout: Layout,
): KvTransfer | undefined =>
  kvTransfer(
    bytes,
    { ...prefillSideOf(question), layout: candidate.layout },
    { ...question, layout: decodeLayout },
  )

/**
 * Options as instances that one layout can get its prompts from: each takes in as many requests as can be computed and handed over in time. Those
 * that cannot be are left out.
 */
export function prefillInstances(
  question: ServingQuestion,
  options: readonly PrefillOption[],
  decodeLayout: Layout,
): readonly PrefillInstance[] {
  const bytes = transferredBytes(question)
  const most = question.maximumTimeToFirstTokenSeconds ?? Number.POSITIVE_INFINITY
  const mostUtilization = maximumUtilizationOf(question)
  const instances: PrefillInstance[] = []
  for (const option of options) {
    const { pass, candidate } = option
    const transfer = transferTo(question, bytes, option, decodeLayout)
    if (transfer === undefined) continue
    const transferSeconds = transfer.secondsPerRequest
    const bounds = { mostPromptSeconds: most - transferSeconds, mostUtilization }
    const allowed = prefillUtilization(pass, bounds) * pass.mostRequestsPerSecond
    const requestsPerSecond = Math.min(allowed, transfer.mostRequestsPerSecond)
    if (!(requestsPerSecond > 0)) continue
    const utilization = requestsPerSecond / pass.mostRequestsPerSecond
    instances.push({
      option,
      accelerators: candidate.accelerators,
      requestsPerSecond,
      utilization,
      waitingSeconds: waitingServices(utilization) * pass.serviceSeconds,
      transferSeconds,
    })
  }
  return instances
}

/** The instance by which a request costs least; of equal ones that on the fewest accelerators. */
export function cheapestInstance(instances: readonly PrefillInstance[]): PrefillInstance | undefined {
  const cost = ({ accelerators, requestsPerSecond }: PrefillInstance) => accelerators / requestsPerSecond
  return instances.reduce<PrefillInstance | undefined>(
    (best, each) => (best === undefined || cost(each) < cost(best) ? each : best),
    undefined,
  )
}

/** Instances worth having: none takes fewer accelerators and costs less a request, the cheapest last. */
export function usefulInstances(instances: readonly PrefillInstance[]): readonly PrefillInstance[] {
  const kept = undominated<PrefillInstance>()
  for (const each of instances) kept.add(each.accelerators, each.accelerators / each.requestsPerSecond, each)
  return kept.items()
}
