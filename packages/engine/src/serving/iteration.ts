import { decodeLoad, type PassLoad } from '../step/passLoad.ts'
import { type PassTime, pipelineTime } from '../step/pipelineTime.ts'
import type { MeanChunk } from '../step/prompt.ts'
import { passTime, type StepTimer } from '../step/stepTimer.ts'

/** What runs in one iteration of a serving engine on a stage of a layout. */
export type IterationTimers = {
  /** The model; a pass takes `draftTokens` + 1 tokens of every sequence. */
  readonly model: StepTimer
  /** What drafts; absent where drafting costs nothing. */
  readonly drafter?: StepTimer | undefined
  /** Tokens drafted for every sequence; 0 without speculation. */
  readonly draftTokens: number
  /** The mean part of a prompt; undefined where prompts take nothing. */
  readonly chunk: MeanChunk | undefined
}

/** What an iteration has of each unit: sequences that are decoded by so many tokens, and mean parts of prompts. */
export function loadOf(
  sequences: number,
  newTokens: number,
  chunks: number,
  chunk: MeanChunk | undefined,
): PassLoad {
  const decoded = decodeLoad(sequences, newTokens)
  if (chunk === undefined || chunks === 0) return decoded
  return {
    token: decoded.token + chunks * chunk.newTokens,
    sequence: sequences,
    sample: decoded.sample + chunks * chunk.promptsEnded,
    chunk: chunks,
  }
}

/** Seconds of a pass of what drafts, which runs without waiting for the host. */
function draftSeconds(timer: StepTimer, load: PassLoad): number {
  const { layerSeconds, endSeconds } = passTime(timer, load)
  return layerSeconds + endSeconds
}

/**
 * The time of one iteration: the pass of the model, and after it one of the drafter for every drafted token, on the last stage of a pipeline. The
 * drafter's first pass takes in the parts of prompts too.
 * @param sequences decoded in a micro-batch of one replica; 0 where prompts run alone
 * @param chunks mean parts of prompts beside them; need not be whole
 */
export function iterationTime(
  { model, drafter, draftTokens, chunk }: IterationTimers,
  sequences: number,
  chunks: number,
): PassTime {
  const pass = passTime(model, loadOf(sequences, draftTokens + 1, chunks, chunk))
  if (drafter === undefined || draftTokens === 0) return pass
  const first = draftSeconds(drafter, loadOf(sequences, 1, chunks, chunk))
  const others =
    sequences === 0 || draftTokens === 1
      ? 0
      : (draftTokens - 1) * draftSeconds(drafter, decodeLoad(sequences))
  return { ...pass, endSeconds: pass.endSeconds + first + others }
}

/** Seconds of an iteration on a layout. */
export type Iteration = {
  /** From the first stage to the last. */
  readonly throughSeconds: number
  /** Until the same micro-batch's next. */
  readonly stepSeconds: number
}

/** An engine that runs a model on one layout: what it takes for what it is given. */
export type ServingEngine = {
  /** Micro-batches of all replicas and pipeline stages. */
  readonly replicas: number
  readonly pipelineParallel: number
  /** The mean part of a prompt; undefined where prompts take nothing. */
  readonly chunk: MeanChunk | undefined
  /** Tokens a pass gives each sequence, on average: 1 without speculation. */
  readonly tokensPerPass: number
  /** Seconds of every request outside of iterations, before its first token. */
  readonly requestOverheadSeconds: number
  readonly iterate: (sequences: number, chunks: number) => Iteration
}

/** The times of an iteration, on a pipeline of so many stages. */
export const iterationOn = (time: PassTime, layers: number, pipelineParallel: number): Iteration =>
  pipelineTime(time, layers, pipelineParallel)
