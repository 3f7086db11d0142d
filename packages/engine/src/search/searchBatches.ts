import { batchGrid } from './batchGrid.ts'
import { type Undominated, undominated } from './undominated.ts'

/** What is searched: something that can serve any number of sequences up to a most, each slower with more of them. */
export type Searched = {
  readonly accelerators: number
  /** Sequences of all replicas and micro-batches for each sequence in a micro-batch of one replica. */
  readonly replicas: number
  /** The most sequences in a micro-batch of one replica that memory holds; not whole. */
  readonly mostSequences: number
  /** Seconds between a sequence's tokens, with that many sequences in a micro-batch of one replica. */
  readonly stepSeconds: (sequences: number) => number
  /** Accelerator-seconds that each token takes elsewhere, in those of its own accelerators; none when absent. */
  readonly addedCost?: number
  /** Whether it may serve that many; where one may not be, none above it may. All when absent. */
  readonly allows?: (sequences: number) => boolean
  /** A token may get dearer with more sequences, as where prompts pass between them; never when absent. */
  readonly costsMayRise?: boolean
}

/** A candidate with that many sequences in a micro-batch of one replica. */
export type Found<Candidate> = { readonly candidate: Candidate; readonly sequences: number }

/** Bounds on what a deployment may be. */
export type Bounds = {
  /** The most seconds between tokens. */
  readonly mostStepSeconds: number
  /** The most tokens per second of all users together. */
  readonly mostThroughput: number
  /** Steps between batches that are tried, as a share of the batch; 0 tries every one. */
  readonly batchResolution: number
}

/** Keeps a point that meets a bound exactly from being lost to rounding. */
export const roundingSlack = 1 + 1e-12

/** The bounds of a speed that none may fall short of, if there is one. */
export const speedBounds = (
  minimumTokensPerSecond = 0,
): Pick<Bounds, 'mostStepSeconds' | 'mostThroughput'> => ({
  mostStepSeconds: roundingSlack / minimumTokensPerSecond,
  mostThroughput: Number.POSITIVE_INFINITY,
})

/** The largest whole number up to `most` that passes, where all below one that passes do too; 0 where 1 does not. */
function largestThat(most: number, passes: (sequences: number) => boolean): number {
  if (most >= 1 && passes(most)) return most
  let low = 0
  let high = most
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (passes(middle)) low = middle
    else high = middle
  }
  return low
}

/** The most sequences of a candidate that memory and the bounds allow. Speed falls, and throughput grows, with the batch. */
export function mostWithin(
  candidate: Searched,
  { mostStepSeconds, mostThroughput }: Omit<Bounds, 'batchResolution'>,
): number {
  const most = Math.floor(candidate.mostSequences)
  const { allows } = candidate
  const unbounded =
    mostStepSeconds === Number.POSITIVE_INFINITY && mostThroughput === Number.POSITIVE_INFINITY
  if (unbounded && allows === undefined) return most
  return largestThat(most, (sequences) => {
    if (allows !== undefined && !allows(sequences)) return false
    const seconds = candidate.stepSeconds(sequences)
    return seconds <= mostStepSeconds && candidate.replicas * sequences <= mostThroughput * seconds
  })
}

/**
 * The deployments that no other beats in both latency and cost, fastest first, and how many were timed. Complete: with more sequences a
 * layout's latency never falls and its cost never rises, so that between two batches nothing can beat the latency of the smaller
 * at the cost of the larger; only where even that is beaten are batches left out. Where costs may rise, none between can cost less than
 * the larger would at the latency of the smaller.
 */
export function searchBatches<Candidate extends Searched>(
  candidates: readonly Candidate[],
  bounds: Bounds,
): { readonly found: readonly Found<Candidate>[]; readonly timed: number } {
  const kept: Undominated<Found<Candidate>> = undominated()
  let timed = 0
  const costAt = (candidate: Candidate, sequences: number, latency: number): number =>
    (candidate.accelerators * latency) / (candidate.replicas * sequences) + (candidate.addedCost ?? 0)
  const timeAt = (candidate: Candidate, sequences: number): number => {
    const latency = candidate.stepSeconds(sequences)
    timed += 1
    kept.add(latency, costAt(candidate, sequences, latency), { candidate, sequences })
    return latency
  }
  /** A candidate, its largest batch, and the latencies of its smallest and largest. */
  type Limited = {
    readonly candidate: Candidate
    readonly most: number
    readonly first: number
    readonly last: number
  }
  const limited = candidates.flatMap((candidate): readonly Limited[] => {
    const inMemory = Math.floor(candidate.mostSequences)
    const alone = candidate.stepSeconds(1)
    if (inMemory < 1 || kept.beats(alone, costAt(candidate, inMemory, alone))) return []
    const most = mostWithin(candidate, bounds)
    if (most < 1) return []
    const first = timeAt(candidate, 1)
    return [{ candidate, most, first, last: most > 1 ? timeAt(candidate, most) : first }]
  })
  const grid = batchGrid(Math.max(0, ...limited.map(({ most }) => most)), bounds.batchResolution)
  for (const { candidate, most, first, last } of limited) {
    const batches = batchesUpTo(grid, most)
    const batchAt = (index: number): number => (index === batches - 1 ? most : (grid[index] as number))
    const refine = (low: number, lowLatency: number, high: number, highLatency: number): void => {
      const leastLatency = candidate.costsMayRise === true ? lowLatency : highLatency
      if (high - low <= 1 || kept.beats(lowLatency, costAt(candidate, batchAt(high), leastLatency))) return
      const middle = (low + high) >> 1
      const latency = timeAt(candidate, batchAt(middle))
      refine(low, lowLatency, middle, latency)
      refine(middle, latency, high, highLatency)
    }
    refine(0, first, batches - 1, last)
  }
  return { found: kept.items(), timed }
}

/** How many batches are tried up to a most: those of the grid below it, and itself. */
function batchesUpTo(grid: readonly number[], most: number): number {
  let low = 0
  let high = grid.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((grid[middle] as number) < most) low = middle + 1
    else high = middle
  }
  return low + 1
}
