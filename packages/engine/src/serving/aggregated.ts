import type { Calibration } from '../hardware/calibration.ts'
import type { ServingEngine } from './iteration.ts'
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
export type Pass = { readonly sequences: number; readonly chunks: number; readonly perIteration: number }

/** Iterations of a steady state: without prompts, with as many as usual, with as many as there can be. */
type Turns = {
  readonly plainSeconds: number
  readonly promptSeconds: number
  readonly fullSeconds: number
  /** From first to last stage, with prompts. */
  readonly promptThroughSeconds: number
}

/** Seconds that a request which comes at any time waits until the turn that runs is over, when `share` of the turns have prompts. */
function residualSeconds({ plainSeconds, promptSeconds }: Turns, share: number): number {
  const mean = (1 - share) * plainSeconds + share * promptSeconds
  const square = (1 - share) * plainSeconds ** 2 + share * promptSeconds ** 2
  return square / (2 * mean)
}

/** The part of prompts that a full pass has, in mean parts: at least one. */
export const mostChunks = ({ chunk }: ServingEngine, { promptTokensPerPass }: PromptSchedule): number =>
  chunk === undefined ? 0 : Math.max(1, promptTokensPerPass / chunk.newTokens)

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
  const { replicas, pipelineParallel, chunk, tokensPerPass, iterate } = engine
  const decode = iterate(sequences, 0)
  const plainSeconds = decode.stepSeconds / pipelineParallel
  const rate = (timePerOutputToken: number): number =>
    (replicas * sequences) / (request.outputTokens * timePerOutputToken)
  if (chunk === undefined) {
    const seconds = decode.stepSeconds / tokensPerPass
    return {
      timePerOutputTokenSeconds: seconds,
      decodeSecondsPerToken: seconds,
      timeToFirstTokenSeconds: plainSeconds / 2 + decode.throughSeconds,
      promptUtilization: 0,
      requestsPerSecond: rate(seconds),
      passes: [{ sequences, chunks: 0, perIteration: 1 }],
    }
  }
  const mixed = schedule.schedule === 'mixed'
  const beside = mixed ? sequences : 0
  const due = (sequences * tokensPerPass * chunk.perRequest) / request.outputTokens
  const together = Math.max(1, due)
  const share = due / together
  const full = mostChunks(engine, schedule)
  const prompt = iterate(beside, together)
  const promptUtilization = due / full
  const stepSeconds = mixed
    ? (1 - share) * decode.stepSeconds + share * prompt.stepSeconds
    : decode.stepSeconds + share * prompt.stepSeconds
  const timePerOutputTokenSeconds = stepSeconds / tokensPerPass
  const turns = {
    plainSeconds,
    promptSeconds: prompt.stepSeconds / pipelineParallel,
    fullSeconds: iterate(beside, Math.max(full, together)).stepSeconds / pipelineParallel,
    promptThroughSeconds: prompt.throughSeconds,
  }
  const parts = 1 / chunk.promptsEnded
  const own = turns.promptThroughSeconds + (parts - 1) * turns.promptSeconds
  const service = Math.max(parts * turns.promptSeconds, turns.fullSeconds)
  const waiting =
    residualSeconds(turns, mixed ? share : share / (1 + share)) +
    waitingServices(Math.min(promptUtilization, mostWaited)) * service
  const withPrompt = chunk.perRequest * chunk.promptsEnded
  return {
    timePerOutputTokenSeconds,
    decodeSecondsPerToken: decode.stepSeconds / tokensPerPass,
    timeToFirstTokenSeconds:
      withPrompt * (waiting + own) + (1 - withPrompt) * (plainSeconds / 2 + decode.throughSeconds),
    promptUtilization,
    requestsPerSecond: rate(timePerOutputTokenSeconds),
    passes: [
      { sequences, chunks: 0, perIteration: mixed ? 1 - share : 1 },
      { sequences: beside, chunks: together, perIteration: share },
    ],
  }
}

/** Utilisation beyond which a wait is no longer told: it would be no number at 1. */
const mostWaited = 0.999
