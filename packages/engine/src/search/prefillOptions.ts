import { largestSystemSize } from '../hardware/interconnect.ts'
import type { Layout } from '../layout/layout.ts'
import { kvCacheBytes, stateBytes } from '../model/kvCache.ts'
import { kvTransfer, type TransferLink, transferLink } from '../serving/kvTransfer.ts'
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

/** Everything that instances which compute prompts are chosen from. */
export type PrefillChoice = {
  /** Those by which a request costs least, if they always work, first. */
  readonly options: readonly PrefillOption[]
  /** Bytes of a request's cache and states that the pool which decodes needs. */
  readonly transferBytes: number
  /** Links of both pools; undefined where a machine has no network. */
  readonly links: { readonly from: TransferLink; readonly to: TransferLink } | undefined
  /** The most seconds to the first token. */
  readonly mostSeconds: number
  /** The most share of the time in which an instance may work. */
  readonly mostUtilization: number
}

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
  readonly transferBytes: number
}

/** The question as engines have it that compute prompts only. */
export const prefillEngines = (question: ServingQuestion): EngineQuestion => ({
  ...prefillSideOf(question),
  prompts: promptsOf(question.requests, promptTokensPerPassOf(question)),
})

/** Accelerator-seconds of a request where an option always works. */
const leastCost = ({ candidate, pass }: PrefillOption): number =>
  candidate.accelerators / pass.mostRequestsPerSecond

/** Every option of a layout: parts of prompts that pass together, as many as memory holds the prompts of. */
function optionsOf(candidate: EngineCandidate, promptTokensPerPass: number): readonly PrefillOption[] {
  const { chunk } = candidate.engine
  if (chunk === undefined) return []
  return chunksTogether(promptTokensPerPass / chunk.newTokens)
    .filter((chunks) => Math.max(1, chunks * chunk.promptsEnded) <= candidate.mostSequences)
    .flatMap((chunks) => {
      const pass = prefillPass(candidate.engine, chunks)
      return pass === undefined ? [] : [{ candidate, pass }]
    })
}

/** What instances that compute prompts can be chosen from, on those of these numbers of accelerators that their machine joins. */
export function prefillChoice(question: ServingQuestion, counts: readonly number[]): PrefillChoice {
  const { model, precision, requests } = question
  const { inputTokens } = meanRequest(requests)
  const side = prefillSideOf(question)
  const from = transferLink(side.hardware, side.calibration)
  const to = transferLink(question.hardware, question.calibration)
  const most = largestSystemSize(side.hardware.interconnect)
  const joined = counts.filter((count) => count <= most)
  const options = engineCandidates(prefillEngines(question), joined).fitting.flatMap((candidate) =>
    optionsOf(candidate, promptTokensPerPassOf(question)),
  )
  return {
    options: options.sort((a, b) => leastCost(a) - leastCost(b)),
    transferBytes: kvCacheBytes(model, inputTokens, precision) + stateBytes(model, precision),
    links: from && to && { from, to },
    mostSeconds: question.maximumTimeToFirstTokenSeconds ?? Number.POSITIVE_INFINITY,
    mostUtilization: maximumUtilizationOf(question),
  }
}

/**
 * An option as an instance that a layout gets its prompts from: it takes in as many requests as can be computed and handed over in time; undefined
 * where none can.
 */
export function prefillInstance(
  { links, transferBytes, mostSeconds, mostUtilization }: PrefillChoice,
  option: PrefillOption,
  decodeLayout: Layout,
): PrefillInstance | undefined {
  if (links === undefined) return undefined
  const { pass, candidate } = option
  const from = { link: links.from, layout: candidate.layout }
  const transfer = kvTransfer(transferBytes, from, { link: links.to, layout: decodeLayout })
  const mostPromptSeconds = mostSeconds - transfer.secondsPerRequest
  const allowed =
    prefillUtilization(pass, { mostPromptSeconds, mostUtilization }) * pass.mostRequestsPerSecond
  const requestsPerSecond = Math.min(allowed, transfer.mostRequestsPerSecond)
  if (!(requestsPerSecond > 0)) return undefined
  const utilization = requestsPerSecond / pass.mostRequestsPerSecond
  return {
    option,
    accelerators: candidate.accelerators,
    requestsPerSecond,
    utilization,
    waitingSeconds: waitingServices(utilization) * pass.serviceSeconds,
    transferSeconds: transfer.secondsPerRequest,
    transferBytes,
  }
}

/** An instance that gets no more than so many requests. */
export function prefillAtRate(instance: PrefillInstance, requestsPerSecond: number): PrefillInstance {
  const { pass } = instance.option
  const utilization = requestsPerSecond / pass.mostRequestsPerSecond
  return {
    ...instance,
    requestsPerSecond,
    utilization,
    waitingSeconds: waitingServices(utilization) * pass.serviceSeconds,
  }
}

/** Accelerator-seconds of a request that an instance computes the prompt of. */
export const prefillCost = ({ accelerators, requestsPerSecond }: PrefillInstance): number =>
  accelerators / requestsPerSecond

/** The instance by which a request of a layout costs least; undefined where none is in time. */
export function cheapestPrefill(choice: PrefillChoice, decodeLayout: Layout): PrefillInstance | undefined {
  let best: PrefillInstance | undefined
  for (const option of choice.options) {
    if (best !== undefined && leastCost(option) >= choice.mostUtilization * prefillCost(best)) break
    const instance = prefillInstance(choice, option, decodeLayout)
    if (instance === undefined) continue
    if (best === undefined || prefillCost(instance) < prefillCost(best)) best = instance
  }
  return best
}

/** Instances worth having for a layout, the smallest first: none as small takes in as many requests. */
export function usefulPrefills(choice: PrefillChoice, decodeLayout: Layout): readonly PrefillInstance[] {
  const kept = undominated<PrefillInstance>()
  for (const option of choice.options) {
    const instance = prefillInstance(choice, option, decodeLayout)
    if (instance !== undefined) kept.add(instance.accelerators, -instance.requestsPerSecond, instance)
  }
  return kept.items()
}
