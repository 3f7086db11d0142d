import type { Accelerator } from '../hardware/accelerator.ts'
import type { Calibration } from '../hardware/calibration.ts'
import { meanRequest, type RequestKind } from '../serving/requests.ts'
import type { Speculation } from '../serving/speculation.ts'
import type { DecodeQuestion } from './decodeQuestion.ts'
import type { FrontierQuestion } from './frontierQuestion.ts'

/**
 * How requests are served.
 * - `aggregated`: every instance computes prompts and decodes, by continuous batching.
 * - `disaggregated`: prompts are computed by one pool of instances and decoded by another.
 * - `best`: whichever is better at each speed.
 */
export const servingKinds = ['aggregated', 'disaggregated', 'best'] as const

/** How requests are served; see `servingKinds`. */
export type ServingKind = (typeof servingKinds)[number]

/** What is served, on what: a question about requests from their prompts to their last tokens. */
export type ServingQuestion = Omit<FrontierQuestion, 'workload' | 'demandTokensPerSecond'> & {
  /** Kinds of requests and how many there are of each. */
  readonly requests: readonly RequestKind[]
  /** `aggregated` when absent. */
  readonly serving?: ServingKind
  /** The most seconds from the arrival of a request to its first token, on average; no bound when absent. */
  readonly maximumTimeToFirstTokenSeconds?: number
  /** Drafting of tokens; none when absent. */
  readonly speculation?: Speculation
  /** The most tokens of prompts in one pass: 8,192 when absent, what vLLM and SGLang take on accelerators of 80 GB and more. */
  readonly promptTokensPerPass?: number
  /**
   * The most share that is used of what prompts can be computed: more than 0, below 1; 0.9 when absent. Requests arrive independently of each
   * other, and their wait grows without bound towards 1.
   */
  readonly maximumUtilization?: number
  /** Tokens of each sequence that memory must hold: prompt and output when absent. */
  readonly reservedContextTokens?: number
  /** In disaggregated serving, the machine of the pool that computes prompts; the same when absent. */
  readonly prefill?: {
    readonly hardware: Accelerator
    readonly calibration: Calibration
    /** Price of one accelerator; what renting it usually costs when absent. */
    readonly dollarsPerHour?: number
  }
  /** In disaggregated serving: pools of any size, matched exactly (`limit`, when absent), or whole instances on no more accelerators than the maximum. */
  readonly matching?: 'limit' | 'whole'
}

const usualPromptTokensPerPass = 8192
const usualMaximumUtilization = 0.9

/** The most tokens of prompts in one pass. */
export const promptTokensPerPassOf = ({
  promptTokensPerPass,
}: Pick<ServingQuestion, 'promptTokensPerPass'>): number => promptTokensPerPass ?? usualPromptTokensPerPass

/** The most share that is used of what prompts can be computed. */
export const maximumUtilizationOf = ({
  maximumUtilization,
}: Pick<ServingQuestion, 'maximumUtilization'>): number => maximumUtilization ?? usualMaximumUtilization

/** The same question about decoding alone: sequences as long as these requests' are on average. */
export function decodingOf(question: ServingQuestion): FrontierQuestion {
  const { contextTokens, finalTokens } = meanRequest(question.requests)
  return {
    ...question,
    workload: {
      contextTokens,
      reservedContextTokens: Math.max(contextTokens, question.reservedContextTokens ?? finalTokens),
    },
  }
}

/** The question as the pool that computes prompts has it: on its machine, holding prompts only. */
export function prefillSideOf(question: ServingQuestion): DecodeQuestion {
  const { model, precision, prefill } = question
  const { hardware, calibration, dollarsPerHour } = prefill ?? question
  const { inputTokens } = meanRequest(question.requests)
  return {
    model,
    precision,
    hardware,
    calibration,
    workload: { contextTokens: inputTokens },
    ...(dollarsPerHour === undefined ? {} : { dollarsPerHour }),
  }
}
