import type { Candidate } from './candidates.ts'

/** Halvings of an interval of batches, enough for the last bits of a number. */
const halvings = 50

/** Accelerator-seconds per token with that many sequences, which need not be whole. */
const costOf = ({ accelerators, replicas, stepSeconds }: Candidate, sequences: number): number =>
  (accelerators * stepSeconds(sequences)) / (replicas * sequences)

/** The least number of sequences, whole or not, from 1 to `most` that passes, where all above it pass too; undefined where none does. */
function leastThat(most: number, passes: (sequences: number) => boolean): number | undefined {
  if (!passes(most)) return undefined
  if (passes(1)) return 1
  let low = 1
  let high = most
  for (let i = 0; i < halvings && low < high; i++) {
    const middle = (low + high) / 2
    if (passes(middle)) high = middle
    else low = middle
  }
  return high
}

/** The shortest time between tokens at which a layout costs no more than that; Infinity where it never does. */
export function latencyAtCost(candidate: Candidate, cost: number): number {
  const sequences = leastThat(candidate.mostSequences, (batch) => costOf(candidate, batch) <= cost)
  return sequences === undefined ? Number.POSITIVE_INFINITY : candidate.stepSeconds(sequences)
}

/** The least cost at which a layout is no slower than that; Infinity where it never is. */
export function costAtLatency(candidate: Candidate, latency: number): number {
  const { mostSequences, stepSeconds } = candidate
  if (stepSeconds(1) > latency) return Number.POSITIVE_INFINITY
  if (stepSeconds(mostSequences) <= latency) return costOf(candidate, mostSequences)
  const beyond = leastThat(mostSequences, (batch) => stepSeconds(batch) > latency)
  return costOf(candidate, beyond ?? mostSequences)
}
