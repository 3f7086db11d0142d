import type { ServingEngine } from './iteration.ts'
import { utilizationWaiting } from './queueing.ts'

/** What an engine that computes prompts and nothing else takes, so many mean parts at a time. */
export type PrefillPass = {
  /** Mean parts of prompts that pass together. */
  readonly chunks: number
  /** Seconds of a prompt, from its first part to the end of its last, and those outside of passes. */
  readonly ownSeconds: number
  /** Seconds for which it keeps others waiting. */
  readonly serviceSeconds: number
  /** Requests whose prompts are computed in a second, if it always works. */
  readonly mostRequestsPerSecond: number
}

/**
 * What an engine takes that computes prompts; undefined where there are none. The requests of a second are all of which some may have no
 * prompt to compute.
 */
export function prefillPass(
  { replicas, pipelineParallel, chunk, requestOverheadSeconds, iterate }: ServingEngine,
  chunks: number,
): PrefillPass | undefined {
  if (chunk === undefined) return undefined
  const { stepSeconds, throughSeconds } = iterate(0, chunks)
  const turn = stepSeconds / pipelineParallel
  const parts = 1 / chunk.promptsEnded
  return {
    chunks,
    ownSeconds: requestOverheadSeconds + throughSeconds + (parts - 1) * turn,
    serviceSeconds: parts * turn,
    mostRequestsPerSecond: (replicas * chunks) / (stepSeconds * chunk.perRequest),
  }
}

/** What a prefill engine is held to. */
export type PrefillBounds = {
  /** The most seconds from the arrival of a prompt until all of it is computed. */
  readonly mostPromptSeconds: number
  /** The most share of the time in which it may work: below 1. */
  readonly mostUtilization: number
}

/** The most share of the time in which an engine may work within bounds; 0 where even a prompt alone takes too long. */
export const prefillUtilization = (
  { ownSeconds, serviceSeconds }: PrefillPass,
  { mostPromptSeconds, mostUtilization }: PrefillBounds,
): number =>
  mostPromptSeconds <= ownSeconds
    ? 0
    : Math.min(mostUtilization, utilizationWaiting((mostPromptSeconds - ownSeconds) / serviceSeconds))

/** Numbers of mean parts to let pass together: 1, 2, 4 … up to what a pass takes. */
export function chunksTogether(most: number): readonly number[] {
  const found: number[] = []
  for (let chunks = 1; chunks < most; chunks *= 2) found.push(chunks)
  return [...found, Math.max(1, most)]
}
