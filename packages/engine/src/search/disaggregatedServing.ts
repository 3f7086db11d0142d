import { type AggregatedState, aggregatedState } from '../serving/aggregated.ts'
import type { Matched } from '../serving/matchInstances.ts'
import { type MeanRequest, meanRequest, withoutCache } from '../serving/requests.ts'
import { priceOf } from './decodeQuestion.ts'
import type { Misfit } from './fittingLayouts.ts'
import { type PrefillInstance, prefillEngines } from './prefillOptions.ts'
import type { Searched } from './searchBatches.ts'
import type { LoadedState } from './servedLoad.ts'
import { servedPoint } from './servedPoint.ts'
import { type EngineCandidate, engineCandidates, engineOn, stagePreparer } from './servingCandidates.ts'
import type { PrefillPool, ServingPoint } from './servingPoint.ts'
import { decodingOf, prefillSideOf, type ServingQuestion } from './servingQuestion.ts'

/** An engine that decodes and nothing else, for any number of sequences. */
export type DecodingCandidate = EngineCandidate &
  Searched & { readonly stateAt: (sequences: number) => AggregatedState }

/**
 * Engines that decode, on every layout of these numbers of accelerators. Where there are no prompts to compute they give the first token too, in time.
 */
export function decodingCandidates(
  question: ServingQuestion,
  counts: readonly number[],
): { readonly fitting: readonly DecodingCandidate[]; readonly misfits: readonly Misfit[] } {
  const request = meanRequest(question.requests)
  const engines = { ...decodingOf(question), prompts: [], speculation: question.speculation }
  const { fitting, misfits } = engineCandidates(engines, counts)
  const schedule = { schedule: 'mixed' as const, promptTokensPerPass: 1 }
  const mostSeconds = question.maximumTimeToFirstTokenSeconds
  const bounded = request.newInputTokens === 0 && mostSeconds !== undefined
  return {
    misfits,
    fitting: fitting.map((candidate) => {
      const { engine } = candidate
      const stateAt = (sequences: number) => aggregatedState(engine, request, sequences, schedule)
      return {
        ...candidate,
        ...(bounded
          ? { allows: (sequences: number) => stateAt(sequences).timeToFirstTokenSeconds <= mostSeconds }
          : {}),
        stateAt,
        stepSeconds: (sequences: number) => engine.iterate(sequences, 0).stepSeconds / engine.tokensPerPass,
      }
    }),
  }
}

/** What one second of one accelerator of each pool costs: dollars where both prices are known, else 1. */
export function poolCosts(question: ServingQuestion): { readonly prefill: number; readonly decode: number } {
  const prefill = priceOf(prefillSideOf(question))
  const decode = priceOf(question)
  return prefill === undefined || decode === undefined
    ? { prefill: 1, decode: 1 }
    : { prefill: prefill / 3600, decode: decode / 3600 }
}

/** Of the time that prompts take, the share that is due to what is cached before them. */
function cachedShare(question: ServingQuestion, { option }: PrefillInstance, request: MeanRequest): number {
  if (request.cachedInputTokens === 0) return 0
  const engines = prefillEngines(question)
  const bare = { ...engines, prompts: withoutCache(engines.prompts) }
  const { layout, engine } = option.candidate
  const stage = stagePreparer(bare, 0).prepare({ ...layout, pipelineParallel: 1 })
  const { chunks } = option.pass
  const seconds = engineOn(bare, stage, layout, 0).iterate(0, chunks).stepSeconds
  return Math.max(0, 1 - seconds / engine.iterate(0, chunks).stepSeconds)
}

function poolOf(
  question: ServingQuestion,
  {
    option,
    accelerators,
    requestsPerSecond,
    utilization,
    waitingSeconds,
    transferSeconds,
    transferBytes,
  }: PrefillInstance,
  { prefillInstances, decodeInstances }: Matched,
): PrefillPool {
  const { candidate, pass } = option
  return {
    hardware: prefillSideOf(question).hardware.id,
    layout: candidate.layout,
    accelerators,
    requestsPerSecond,
    instancesPerDecodeInstance: prefillInstances / decodeInstances,
    instances: question.matching === 'whole' ? { prefill: prefillInstances, decode: decodeInstances } : null,
    utilization,
    promptTokensPerPass: pass.chunks * (candidate.engine.chunk?.newTokens ?? 0),
    waitingSeconds,
    computingSeconds: pass.ownSeconds,
    transferSeconds,
    transferBytes,
  }
}

/** Instances of both pools, the one that computes prompts known, and the requests that they serve together. */
export type Pools = { readonly prefill: PrefillInstance; readonly matched: Matched }

/**
 * A decoding engine in a steady state, prompts computed elsewhere.
 * @param pools undefined where there are no prompts to compute
 */
export function pooledPoint(
  question: ServingQuestion,
  candidate: DecodingCandidate,
  { sequences, state }: LoadedState,
  pools: Pools | undefined,
): ServingPoint {
  const request = meanRequest(question.requests)
  const { accelerators } = candidate
  const usual = { serving: 'disaggregated' as const, request, candidate, sequences, state }
  if (pools === undefined)
    return servedPoint(question, {
      ...usual,
      requestAcceleratorSeconds: {
        newInputSeconds: 0,
        cachedInputSeconds: 0,
        outputSeconds: accelerators / state.requestsPerSecond,
      },
      timeToFirstTokenSeconds: state.timeToFirstTokenSeconds,
      promptUtilization: 0,
      prefill: null,
    })
  const { prefill, matched } = pools
  const { prefillInstances, decodeInstances, requestsPerSecond } = matched
  const inputSeconds = (prefillInstances * prefill.accelerators) / requestsPerSecond
  const cached = inputSeconds * cachedShare(question, prefill, request)
  return servedPoint(question, {
    ...usual,
    requestAcceleratorSeconds: {
      newInputSeconds: inputSeconds - cached,
      cachedInputSeconds: cached,
      outputSeconds: (decodeInstances * accelerators) / requestsPerSecond,
    },
    timeToFirstTokenSeconds:
      prefill.waitingSeconds + prefill.option.pass.ownSeconds + prefill.transferSeconds,
    promptUtilization: prefill.utilization,
    prefill: poolOf(question, prefill, matched),
  })
}
