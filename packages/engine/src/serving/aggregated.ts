import type { Calibration } from '../hardware/calibration.ts'
import type { MeanChunk } from '../step/prompt.ts'
import type { Iteration, ServingEngine } from './iteration.ts'
import { waitingServices } from './queueing.ts'
import type { MeanRequest } from './requests.ts'

/** How prompts are put beside decoding. */
export type PromptSchedule = {
  readonly schedule: Calibration['promptSchedule']
  /** The most tokens of prompts in one pass. */
  readonly promptTokensPerPass: number
}

/** An engine that decodes so many sequences at a time and takes in as many prompts as come to an end, in a steady state. */
export type AggregatedState = {
  /** Seconds between the tokens of a request, those in which prompts pass included. */
  readonly timePerOutputTokenSeconds: number
  /** Of these, seconds that it would take without prompts. */
  readonly decodeSecondsPerToken: number
  /** Seconds from the arrival of a request to its first token, on average. */
  readonly timeToFirstTokenSeconds: number
  /** Share of the tokens that passes could take in of prompts: at 1 prompts would wait for ever. */
  readonly promptUtilization: number
  /** Requests that begin, and end, in a second. */
  readonly requestsPerSecond: number
  /** The passes of an iteration: what they have, and how many of each there are on average. */
  readonly passes: readonly Pass[]
}

/** Passes alike: sequences that are decoded in a micro-batch, mean parts of prompts beside them. */
type Pass = { readonly sequences: number; readonly chunks: number; readonly perIteration: number }

/** The iterations of a steady state. */
type Iterations = {
  /** Without prompts. */
  readonly decode: Iteration
  /** With prompts, or of prompts alone. */
  readonly prompt: Iteration
  /** Sequences that are decoded beside prompts. */
  readonly beside: number
  /** Mean parts of prompts that come with each iteration of decoding, and those that pass together. */
  readonly due: number
  readonly together: number
  /** How many of both there are for each iteration of decoding. */
  readonly plainShare: number
  readonly promptShare: number
  /** Seconds between iterations of decoding, on average. */
  readonly stepSeconds: number
}

/** Mean parts of prompts that come with each iteration in which so many sequences are decoded. */
const dueChunks = (
  { tokensPerPass }: ServingEngine,
  { perRequest }: MeanChunk,
  { outputTokens }: MeanRequest,
  sequences: number,
): number => (sequences * tokensPerPass * perRequest) / outputTokens

/** The part of prompts that a full pass has, in mean parts: at least one. */
const mostChunks = (chunk: MeanChunk, { promptTokensPerPass }: PromptSchedule): number =>
  Math.max(1, promptTokensPerPass / chunk.newTokens)

/** The prompt utilisation of `aggregatedState`, which takes no time to tell. */
export const promptUtilizationOf = (
  engine: ServingEngine,
  request: MeanRequest,
  sequences: number,
  schedule: PromptSchedule,
): number =>
  engine.chunk === undefined
    ? 0
    : dueChunks(engine, engine.chunk, request, sequences) / mostChunks(engine.chunk, schedule)

/** Iterations where there are prompts, whose mean part is given. */
function iterationsOf(
  engine: ServingEngine,
  chunk: MeanChunk,
  request: MeanRequest,
  sequences: number,
  { schedule }: PromptSchedule,
): Iterations {
  const { iterate } = engine
  const due = dueChunks(engine, chunk, request, sequences)
  const together = Math.max(1, due)
  const promptShare = due / together
  const plainShare = schedule === 'mixed' ? 1 - promptShare : 1
  const beside = schedule === 'mixed' ? sequences : 0
  const decode = iterate(sequences, 0)
  const prompt = iterate(beside, together)
  const stepSeconds = plainShare * decode.stepSeconds + promptShare * prompt.stepSeconds
  return { decode, prompt, beside, due, together, plainShare, promptShare, stepSeconds }
}

const stepSecondsOf = (
  engine: ServingEngine,
  request: MeanRequest,
  sequences: number,
  schedule: PromptSchedule,
): number =>
  engine.chunk === undefined
    ? engine.iterate(sequences, 0).stepSeconds
    : iterationsOf(engine, engine.chunk, request, sequences, schedule).stepSeconds

/** The time per output token of `aggregatedState`, in less time. */
export const aggregatedTimePerOutputToken = (
  engine: ServingEngine,
  request: MeanRequest,
  sequences: number,
  schedule: PromptSchedule,
): number => stepSecondsOf(engine, request, sequences, schedule) / engine.tokensPerPass

/** Requests of a second, where iterations take so long. */
const requestsPerSecondOf = (
  { replicas, tokensPerPass }: ServingEngine,
  { outputTokens }: MeanRequest,
  sequences: number,
  stepSeconds: number,
): number => (replicas * sequences * tokensPerPass) / (outputTokens * stepSeconds)

/** The requests of a second of `aggregatedState`, in less time. */
export const aggregatedRequestsPerSecond = (
  engine: ServingEngine,
  request: MeanRequest,
  sequences: number,
  schedule: PromptSchedule,
): number =>
  requestsPerSecondOf(engine, request, sequences, stepSecondsOf(engine, request, sequences, schedule))

/** Seconds that a request which comes at any time waits until the turn that runs is over: turns of two lengths, and how many of each there are. */
function residualSeconds(lengths: readonly (readonly [seconds: number, count: number])[]): number {
  const sum = lengths.reduce((total, [seconds, count]) => total + count * seconds, 0)
  return lengths.reduce((total, [seconds, count]) => total + count * seconds ** 2, 0) / (2 * sum)
}

/** Utilisation beyond which a wait is no longer told: it would be no number at 1. */
const mostWaited = 0.999

/**
 * The steady state of an engine that decodes `sequences` in every micro-batch. In each iteration a sequence gains `tokensPerPass` tokens, so that
 * one of `outputTokens` ends, and the prompt of another is taken in, a part at a time, or several prompts at once where more come than
 * iterations. Time per token grows with `sequences`, and so do requests per second.
 * @param sequences in a micro-batch of one replica: more than 0, need not be whole
 */
export function aggregatedState(
  engine: ServingEngine,
  request: MeanRequest,
  sequences: number,
  schedule: PromptSchedule,
): AggregatedState {
  const { pipelineParallel, chunk, tokensPerPass, requestOverheadSeconds, iterate } = engine
  const stateOf = (stepSeconds: number) => ({
    timePerOutputTokenSeconds: stepSeconds / tokensPerPass,
    requestsPerSecond: requestsPerSecondOf(engine, request, sequences, stepSeconds),
  })
  if (chunk === undefined) {
    const { stepSeconds, throughSeconds } = iterate(sequences, 0)
    return {
      ...stateOf(stepSeconds),
      decodeSecondsPerToken: stepSeconds / tokensPerPass,
      timeToFirstTokenSeconds: requestOverheadSeconds + stepSeconds / (2 * pipelineParallel) + throughSeconds,
      promptUtilization: 0,
      passes: [{ sequences, chunks: 0, perIteration: 1 }],
    }
  }
  const { decode, prompt, beside, due, together, plainShare, promptShare, stepSeconds } = iterationsOf(
    engine,
    chunk,
    request,
    sequences,
    schedule,
  )
  const full = mostChunks(chunk, schedule)
  const promptUtilization = due / full
  const turn = ({ stepSeconds: seconds }: Iteration): number => seconds / pipelineParallel
  const parts = 1 / chunk.promptsEnded
  const own = prompt.throughSeconds + (parts - 1) * turn(prompt)
  const service = Math.max(parts * turn(prompt), turn(iterate(beside, Math.max(full, together))))
  const waiting =
    residualSeconds([
      [turn(decode), plainShare],
      [turn(prompt), promptShare],
    ]) +
    waitingServices(Math.min(promptUtilization, mostWaited)) * service
  const withPrompt = chunk.perRequest * chunk.promptsEnded
  const withoutPrompt = turn(decode) / 2 + decode.throughSeconds
  return {
    ...stateOf(stepSeconds),
    decodeSecondsPerToken: decode.stepSeconds / tokensPerPass,
    timeToFirstTokenSeconds:
      requestOverheadSeconds + withPrompt * (waiting + own) + (1 - withPrompt) * withoutPrompt,
    promptUtilization,
    passes: [
      { sequences, chunks: 0, perIteration: plainShare },
      { sequences: beside, chunks: together, perIteration: promptShare },
    ],
  }
}
