import type { PaperAccelerator } from './accelerator.ts'
import type { DecodeProblem, PaperBreakdown, PaperSize } from './decodeProblem.ts'
import { type PaperMethodName, paperMethods } from './method.ts'
import {
  type DecodeSearch,
  type FastestDecode,
  type PaperSpeculation,
  speculativeSearch,
} from './speculation.ts'
import type { PaperTransformer } from './transformer.ts'

/** What is to be decoded, on what, and by which method of the paper. */
export type PaperDecodeQuestion = {
  readonly model: PaperTransformer
  readonly accelerator: PaperAccelerator
  readonly method: PaperMethodName
  /** Tokens of context of each sequence. */
  readonly contextTokens: number
  /** New tokens of each sequence in one pass; 1 when absent. */
  readonly newTokens?: number
  readonly speculation?: PaperSpeculation
}

/** The fastest way found to decode one token of each sequence, and where its time goes. */
export type PaperDecode = FastestDecode & { readonly breakdown: PaperBreakdown }

const problemOf = ({
  model,
  accelerator,
  contextTokens,
  newTokens = 1,
}: PaperDecodeQuestion): DecodeProblem => ({
  model,
  accelerator,
  contextTokens,
  newTokens,
})

/** The search over sizes of a question, with drafting where it is asked for. */
export function decodeSearch(question: PaperDecodeQuestion): DecodeSearch {
  const method = paperMethods[question.method]
  const problem = problemOf(question)
  return question.speculation
    ? speculativeSearch(method, problem, question.speculation)
    : method.search(problem)
}

/** Where the time of a decoded token goes; a speculative round counts by the tokens that it gains. */
export function decodeBreakdown(
  question: PaperDecodeQuestion,
  size: PaperSize,
  found: FastestDecode,
): PaperBreakdown {
  const { breakdown } = paperMethods[question.method]
  const problem = problemOf(question)
  if (!found.draft || !question.speculation) return breakdown(problem, size, found.layout)

  const { draftTokens, tokensPerRound, layout } = found.draft
  const verifying = breakdown({ ...problem, newTokens: draftTokens }, size, found.layout)
  const draftProblem = { ...problem, model: question.speculation.draftModel, newTokens: 1 }
  const drafting = breakdown(draftProblem, size, layout)
  const perToken = (part: keyof PaperBreakdown) =>
    (verifying[part] + draftTokens * drafting[part]) / tokensPerRound
  return {
    arithmeticSeconds: perToken('arithmeticSeconds'),
    memorySeconds: perToken('memorySeconds'),
    networkTransferSeconds: perToken('networkTransferSeconds'),
    networkLatencySeconds: perToken('networkLatencySeconds'),
    kernelLaunchSeconds: perToken('kernelLaunchSeconds'),
    overlapSeconds: perToken('overlapSeconds'),
  }
}

/**
 * Time of one decoded token at one size, with the layout that won and where its time goes; undefined where memory holds the model in
 * no layout (the paper's infinite latency).
 */
export function evaluatePaperDecode(question: PaperDecodeQuestion, size: PaperSize): PaperDecode | undefined {
  const found = decodeSearch(question).fastest(size, Number.POSITIVE_INFINITY)
  return found && { ...found, breakdown: decodeBreakdown(question, size, found) }
}

/** The parts of a breakdown that can bind: the most of memory and arithmetic, which overlap, and the rest. */
export type PaperLimit = 'arithmetic' | 'memory' | 'network transfer' | 'network latency' | 'kernel launches'

/** The cause that takes the most time. */
export function bindingLimit(breakdown: PaperBreakdown): PaperLimit {
  const causes: readonly (readonly [PaperLimit, number])[] = [
    ['arithmetic', breakdown.arithmeticSeconds],
    ['memory', breakdown.memorySeconds],
    ['network transfer', breakdown.networkTransferSeconds],
    ['network latency', breakdown.networkLatencySeconds],
    ['kernel launches', breakdown.kernelLaunchSeconds],
  ]
  return causes.reduce((most, cause) => (cause[1] > most[1] ? cause : most))[0]
}
