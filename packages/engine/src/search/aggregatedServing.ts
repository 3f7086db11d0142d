import {
  type AggregatedState,
  aggregatedRequestsPerSecond,
  aggregatedState,
  aggregatedTimePerOutputToken,
  type PromptSchedule,
  promptUtilizationOf,
} from '../serving/aggregated.ts'
import { type MeanRequest, meanRequest, promptsOf, withoutCache } from '../serving/requests.ts'
import type { Misfit } from './fittingLayouts.ts'
import type { FrontierQuestion } from './frontierQuestion.ts'
import type { Searched } from './searchBatches.ts'
import { servedPoint } from './servedPoint.ts'
import {
  type EngineCandidate,
  type EngineQuestion,
  engineCandidates,
  engineOn,
  stagePreparer,
} from './servingCandidates.ts'
import type { ServingPoint } from './servingPoint.ts'
import {
  decodingOf,
  maximumUtilizationOf,
  promptTokensPerPassOf,
  type ServingQuestion,
} from './servingQuestion.ts'

/** An engine that computes prompts and decodes, for any number of sequences. */
export type AggregatedCandidate = EngineCandidate &
  Searched & {
    /** Its steady state with so many sequences in a micro-batch of one replica. */
    readonly stateAt: (sequences: number) => AggregatedState
    /** The requests of a second of that state, which take less time to tell. */
    readonly requestsPerSecondAt: (sequences: number) => number
  }

/** What aggregated serving of a question has in common for all layouts. */
export type AggregatedSide = {
  readonly request: MeanRequest
  readonly engines: EngineQuestion & FrontierQuestion
  readonly schedule: PromptSchedule
}

/** The question as engines have it that compute prompts and decode. */
export function aggregatedSide(question: ServingQuestion): AggregatedSide {
  const promptTokensPerPass = promptTokensPerPassOf(question)
  return {
    request: meanRequest(question.requests),
    engines: {
      ...decodingOf(question),
      prompts: promptsOf(question.requests, promptTokensPerPass),
      speculation: question.speculation,
    },
    schedule: { schedule: question.calibration.promptSchedule, promptTokensPerPass },
  }
}

/** An engine as it is searched: slower with every sequence, allowed as long as prompts do not wait too long. */
export function aggregatedCandidate(
  question: ServingQuestion,
  { request, schedule }: AggregatedSide,
  candidate: EngineCandidate,
): AggregatedCandidate {
  const mostUtilization = maximumUtilizationOf(question)
  const mostSeconds = question.maximumTimeToFirstTokenSeconds ?? Number.POSITIVE_INFINITY
  const stateAt = (sequences: number): AggregatedState =>
    aggregatedState(candidate.engine, request, sequences, schedule)
  return {
    ...candidate,
    stateAt,
    requestsPerSecondAt: (sequences) =>
      aggregatedRequestsPerSecond(candidate.engine, request, sequences, schedule),
    stepSeconds: (sequences) => aggregatedTimePerOutputToken(candidate.engine, request, sequences, schedule),
    allows: (sequences) =>
      promptUtilizationOf(candidate.engine, request, sequences, schedule) <= mostUtilization &&
      (mostSeconds === Number.POSITIVE_INFINITY || stateAt(sequences).timeToFirstTokenSeconds <= mostSeconds),
    // Passes of prompts alone cost each request the same.
    costsMayRise: candidate.engine.chunk !== undefined && schedule.schedule === 'mixed',
  }
}

/** Engines on every layout of these numbers of accelerators. */
export function aggregatedCandidates(
  question: ServingQuestion,
  side: AggregatedSide,
  counts: readonly number[],
): { readonly fitting: readonly AggregatedCandidate[]; readonly misfits: readonly Misfit[] } {
  const { fitting, misfits } = engineCandidates(side.engines, counts)
  return { fitting: fitting.map((each) => aggregatedCandidate(question, side, each)), misfits }
}

/** Seconds between tokens that prompts would add if nothing of them were cached but what is not computed. */
function promptSecondsWithoutCache(
  { engines, request, schedule }: AggregatedSide,
  { layout, draftTokens }: EngineCandidate,
  sequences: number,
): number {
  const bare = { ...engines, prompts: withoutCache(engines.prompts) }
  const stage = stagePreparer(bare, draftTokens).prepare({ ...layout, pipelineParallel: 1 })
  const state = aggregatedState(engineOn(bare, stage, layout, draftTokens), request, sequences, schedule)
  return state.timePerOutputTokenSeconds - state.decodeSecondsPerToken
}

/** What an engine is with so many sequences in a micro-batch of one replica, its steady state known. */
export function aggregatedPoint(
  question: ServingQuestion,
  side: AggregatedSide,
  candidate: AggregatedCandidate,
  sequences: number,
  state = candidate.stateAt(sequences),
): ServingPoint {
  const { request, engines } = side
  const perSecondOfToken = (candidate.accelerators * request.outputTokens) / (candidate.replicas * sequences)
  const promptSeconds = state.timePerOutputTokenSeconds - state.decodeSecondsPerToken
  const cached =
    request.cachedInputTokens === 0 || engines.prompts.length === 0
      ? 0
      : Math.max(0, promptSeconds - promptSecondsWithoutCache(side, candidate, Math.max(1, sequences)))
  return servedPoint(question, {
    serving: 'aggregated',
    request,
    candidate,
    sequences,
    state,
    requestAcceleratorSeconds: {
      newInputSeconds: perSecondOfToken * (promptSeconds - cached),
      cachedInputSeconds: perSecondOfToken * cached,
      outputSeconds: perSecondOfToken * state.decodeSecondsPerToken,
    },
    timeToFirstTokenSeconds: state.timeToFirstTokenSeconds,
    promptUtilization: state.promptUtilization,
    prefill: null,
  })
}
