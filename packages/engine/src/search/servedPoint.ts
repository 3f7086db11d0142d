import { type RequestSeconds, type TokenPrices, tokenPrices } from '../economics/tokenPrices.ts'
import { memoryMap } from '../layout/memoryMap.ts'
import { layerCount } from '../model/transformer.ts'
import type { AggregatedState } from '../serving/aggregated.ts'
import { loadOf } from '../serving/iteration.ts'
import type { MeanRequest } from '../serving/requests.ts'
import { type Breakdown, bindingLimit } from '../step/breakdown.ts'
import { decodeStep } from '../step/decodeStep.ts'
import { priceOf } from './decodeQuestion.ts'
import type { EngineCandidate } from './servingCandidates.ts'
import { type PrefillPool, requestAcceleratorSecondsOf, type ServingPoint } from './servingPoint.ts'
import { prefillSideOf, type ServingQuestion } from './servingQuestion.ts'

/** An engine in a steady state, and what a request takes there and elsewhere. */
export type Served = {
  readonly serving: ServingPoint['serving']
  readonly request: MeanRequest
  readonly candidate: EngineCandidate
  /** In a micro-batch of one replica; need not be whole. */
  readonly sequences: number
  readonly state: AggregatedState
  readonly requestAcceleratorSeconds: RequestSeconds
  readonly timeToFirstTokenSeconds: number
  readonly promptUtilization: number
  readonly prefill: PrefillPool | null
}

const limits = [
  'arithmeticSeconds',
  'weightReadSeconds',
  'cacheReadSeconds',
  'activationSeconds',
  'networkTransferSeconds',
  'networkLatencySeconds',
  'kernelSeconds',
  'hostSeconds',
  'pipelineWaitSeconds',
] as const satisfies readonly (keyof Breakdown)[]

/** Where the time between two tokens goes, over all passes of an iteration. */
function breakdownOf(question: ServingQuestion, { candidate, state }: Served): ServingPoint['breakdown'] {
  const { engine, draftTokens, layout, prepared } = candidate
  const { model, hardware, calibration } = question
  const { pipelineParallel } = layout
  const told = state.passes
    .filter(({ perIteration }) => perIteration > 0)
    .map(({ sequences, chunks, perIteration }) => ({
      share: perIteration / engine.tokensPerPass,
      breakdown: decodeStep(
        prepared.work,
        loadOf(sequences, draftTokens + 1, chunks, engine.chunk),
        { hardware, calibration },
        { layers: layerCount(model), pipelineParallel },
      ).breakdown,
    }))
  const sum = (limit: keyof Breakdown): number =>
    told.reduce((seconds, { share, breakdown }) => seconds + share * breakdown[limit], 0)
  const breakdown = Object.fromEntries(limits.map((limit) => [limit, sum(limit)])) as Breakdown
  const all = limits.reduce((seconds, limit) => seconds + breakdown[limit], 0)
  return {
    ...breakdown,
    draftSeconds: draftTokens === 0 ? 0 : Math.max(0, state.timePerOutputTokenSeconds - all),
  }
}

function pricesOf(question: ServingQuestion, served: Served): TokenPrices | null {
  const output = priceOf(question)
  const input = served.prefill === null ? output : priceOf(prefillSideOf(question))
  if (output === undefined || input === undefined) return null
  return tokenPrices({
    seconds: served.requestAcceleratorSeconds,
    tokens: served.request,
    hourly: { inputDollarsPerHour: input, outputDollarsPerHour: output },
  })
}

/** Parts of a request's time smaller than this share of all of it are rounding. */
const leastShare = 1e-12

/** The time of a request, of which nothing that is only rounding is charged to a kind of token. */
function withoutRounding(seconds: RequestSeconds): RequestSeconds {
  const least = leastShare * requestAcceleratorSecondsOf(seconds)
  const kept = (part: number): number => (part < least ? 0 : part)
  return {
    newInputSeconds: kept(seconds.newInputSeconds),
    cachedInputSeconds: kept(seconds.cachedInputSeconds),
    outputSeconds: seconds.outputSeconds,
  }
}

/** A deployment in a steady state and all that follows from it. */
export function servedPoint(question: ServingQuestion, from: Served): ServingPoint {
  const served = { ...from, requestAcceleratorSeconds: withoutRounding(from.requestAcceleratorSeconds) }
  const { candidate, state, request, sequences, timeToFirstTokenSeconds, requestAcceleratorSeconds } = served
  const { hardware, calibration } = question
  const { timePerOutputTokenSeconds, requestsPerSecond } = state
  const breakdown = breakdownOf(question, served)
  const batch = candidate.replicas * sequences
  return {
    serving: served.serving,
    layout: candidate.layout,
    accelerators: candidate.accelerators,
    batch,
    tokensPerSecond: 1 / timePerOutputTokenSeconds,
    timePerOutputTokenSeconds,
    timeToFirstTokenSeconds,
    requestSeconds:
      timeToFirstTokenSeconds + Math.max(0, request.outputTokens - 1) * timePerOutputTokenSeconds,
    requestsPerSecond,
    concurrency: batch + requestsPerSecond * timeToFirstTokenSeconds,
    throughputTokensPerSecond: requestsPerSecond * request.outputTokens,
    tokensPerSecondPerAccelerator:
      request.outputTokens / requestAcceleratorSecondsOf(requestAcceleratorSeconds),
    requestAcceleratorSeconds,
    prices: pricesOf(question, served),
    promptUtilization: served.promptUtilization,
    draftTokens: candidate.draftTokens,
    tokensPerPass: candidate.engine.tokensPerPass,
    prefill: served.prefill,
    memory: memoryMap(candidate.memories, Math.max(1, sequences), hardware, calibration),
    breakdown,
    promptSecondsPerToken: timePerOutputTokenSeconds - state.decodeSecondsPerToken,
    limit: bindingLimit(breakdown),
  }
}
