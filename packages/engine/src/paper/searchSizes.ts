import type { PaperSize } from './decodeProblem.ts'
import type { SizeGrid } from './sizeGrid.ts'
import type { DecodeSearch, FastestDecode } from './speculation.ts'
import { type Staircase, staircase } from './staircase.ts'

/** One size of the grid, with the fastest way found there. */
export type SizeCandidate = {
  readonly size: PaperSize
  /** Accelerator-seconds a token. */
  readonly cost: number
  readonly found: FastestDecode
}

/** What a search over sizes found. */
export type SearchedSizes = {
  /** Least latency of any size, whatever the demand; infinite where nothing fits. */
  readonly leastSeconds: number
  /** All sizes that serve no more than the demand and that no other beats in both latency and cost, with a few that one does. */
  readonly admitted: readonly SizeCandidate[]
}

/** Latencies beyond 10 to this many times the least latency are of no interest. */
export const boundDecades = 2
const beyondBounds = 10 ** boundDecades * (1 + 1e-9)

/** Sizes between those that are looked at first, to have something to measure the others against. */
const seedStride = 16

/** Keeps a floor that is rounded up from cutting a size that just reaches it. */
const roundingSlack = 1 + 1e-12

/** Indices into the grid: from the first up to, not including, the last. */
type IndexBox = {
  readonly batch: readonly [number, number]
  readonly accelerators: readonly [number, number]
}

/**
 * Branch and bound over the grid: a box of sizes is cut in four until its floor shows that every size in it is beaten, or
 * until it is one size, which is then evaluated. Complete: whatever is left out is beaten in both latency and cost.
 */
export function searchSizes(
  search: DecodeSearch,
  { batches, accelerators }: SizeGrid,
  demandTokensPerSecond: number,
): SearchedSizes {
  const sizeAt = (i: number, j: number): PaperSize => ({ batch: batches[i]!, accelerators: accelerators[j]! })
  const admitted: SizeCandidate[] = []
  let leastSeconds = Number.POSITIVE_INFINITY
  let known: Staircase | undefined

  const evaluate = (size: PaperSize, ceilingSeconds: number): SizeCandidate | undefined => {
    const found = search.fastest(size, ceilingSeconds)
    if (!found) return undefined
    leastSeconds = Math.min(leastSeconds, found.latencySeconds)
    if (size.batch / found.latencySeconds > demandTokensPerSecond) return undefined
    return { size, cost: (size.accelerators * found.latencySeconds) / size.batch, found }
  }

  const visit = (box: IndexBox): void => {
    const [i, iEnd] = box.batch
    const [j, jEnd] = box.accelerators
    const smallest = sizeAt(i, j)
    const largest = sizeAt(iEnd - 1, jEnd - 1)
    const leastCostPerSecond = smallest.accelerators / largest.batch
    const beatenFromSeconds = known?.ceilingSeconds(leastCostPerSecond) ?? Number.POSITIVE_INFINITY
    const ceilingSeconds = Math.min(beatenFromSeconds, leastSeconds * beyondBounds)
    if (iEnd - i === 1 && jEnd - j === 1) {
      const candidate = evaluate(smallest, ceilingSeconds)
      if (!candidate) return
      known?.add(candidate.found.latencySeconds, candidate.cost)
      admitted.push(candidate)
    } else if (search.mayReach({ smallest, largest }, ceilingSeconds * roundingSlack)) {
      for (const batch of halves(box.batch))
        for (const part of halves(box.accelerators)) visit({ batch, accelerators: part })
    }
  }

  const seeds: SizeCandidate[] = []
  for (let i = 0; i < batches.length; i += seedStride) {
    for (let j = 0; j < accelerators.length; j += seedStride) {
      const seed = evaluate(sizeAt(i, j), leastSeconds * beyondBounds)
      if (seed) seeds.push(seed)
    }
  }
  if (Number.isFinite(leastSeconds)) {
    known = staircase(leastSeconds / 4, leastSeconds * beyondBounds)
    for (const { found, cost } of seeds) known.add(found.latencySeconds, cost)
  }
  visit({ batch: [0, batches.length], accelerators: [0, accelerators.length] })
  return { leastSeconds, admitted }
}

const halves = ([from, to]: readonly [number, number]): readonly (readonly [number, number])[] => {
  if (to - from === 1) return [[from, to]]
  const middle = (from + to) >>> 1
  return [
    [from, middle],
    [middle, to],
  ]
}
