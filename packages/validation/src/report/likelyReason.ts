import type { Limit } from 'paretoken'
import type { RunPrediction } from '../predictions/runPrediction.ts'

/** Share of the time between tokens beyond which prompts are what a run is about. */
const manyPrompts = 0.4

const limitWords: Readonly<Record<Limit, string>> = {
  arithmetic: 'arithmetic',
  'memory bandwidth': 'reading memory',
  'network bandwidth': 'transfers',
  latency: 'kernels and messages one after another',
}

/**
 * Why the time per output token of a run is likely to be predicted wrongly, in a few words: what is doubtful about its row; else
 * what its predicted time is mostly due to.
 * @param limit what most of the time of its decode steps is due to
 */
export function likelyReason(
  { doubts, kind, waitsForMemory, promptShare, measured, predicted }: RunPrediction,
  limit: Limit | undefined,
): string {
  const [doubt] = doubts
  if (doubt !== undefined) return `doubtful row: ${doubt}`
  const { timePerOutputTokenSeconds: seconds = Number.NaN } = measured
  const slow = (predicted.timePerOutputTokenSeconds ?? Number.NaN) > seconds ? 'too long' : 'too short'
  if (kind.endsWith('drafting')) return 'how many drafted tokens are accepted is assumed'
  if (waitsForMemory) return 'requests wait for memory: how many it holds is predicted'
  if (promptShare > manyPrompts) return `prompts between tokens, predicted ${slow}`
  if (kind === 'static batch') return 'a runtime of its own, with the constants of serving engines'
  return `${limit === undefined ? 'decoding' : limitWords[limit]}, predicted ${slow}`
}
