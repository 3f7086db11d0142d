import { peakFlopPerSecond } from './accelerator.ts'
import {
  bindingLimit,
  decodeBreakdown,
  decodeSearch,
  type PaperDecode,
  type PaperDecodeQuestion,
  type PaperLimit,
} from './decode.ts'
import { flopOfPass } from './passCost.ts'
import { boundDecades, type SearchedSizes, type SizeCandidate, searchSizes } from './searchSizes.ts'
import { sizeGrid } from './sizeGrid.ts'

/** A frontier to compute. */
export type PaperFrontierQuestion = Omit<PaperDecodeQuestion, 'newTokens'> & {
  /** Tokens per second wanted by all users together, which no point may exceed; no cap when absent. */
  readonly demandTokensPerSecond?: number
  /** Price of an accelerator; the accelerator's own when absent. */
  readonly dollarsPerHour?: number
  /** Batches, and numbers of accelerators, that are tried; 400 when absent. */
  readonly resolution?: number
}

/** One point of a frontier. */
export type PaperFrontierPoint = PaperDecode & {
  /** Tokens per second of one user. */
  readonly tokensPerSecond: number
  readonly dollarsPerMillionTokens: number
  readonly accelerators: number
  readonly batch: number
  /** FLOP of the tokens over those the accelerators could do at their data sheet's best, 0 to 1. */
  readonly mfu: number
  /** The cause that takes most of the time. */
  readonly binds: PaperLimit
}

/** A frontier: what a token costs, at every speed that can be reached. */
export type PaperFrontier = {
  /** From the fastest to the cheapest; empty where nothing fits, or the demand is too small for any size. */
  readonly points: readonly PaperFrontierPoint[]
  readonly fastest?: PaperFrontierPoint
  readonly cheapest?: PaperFrontierPoint
  /** The point with the greatest speed³ / price. */
  readonly preferred?: PaperFrontierPoint
}

const latencyBounds = 1000
const defaultResolution = 400

/**
 * The frontier of speed against cost, by the paper's procedure (section 4 and its reference implementation): for each of 1000
 * latency bounds the cheapest size of the grid within it, among equals the fastest. The search over sizes and layouts is
 * complete: what it skips is provably beaten.
 */
export function paperFrontier(question: PaperFrontierQuestion): PaperFrontier {
  const grid = sizeGrid(question.model, question.accelerator, question.resolution ?? defaultResolution)
  const candidates = searchSizes(
    decodeSearch(question),
    grid,
    question.demandTokensPerSecond ?? Number.POSITIVE_INFINITY,
  )
  const points = cheapestWithinBounds(candidates).map((candidate) => frontierPoint(question, candidate))
  const fastest = points[0]
  const cheapest = points.at(-1)
  if (!fastest || !cheapest) return { points }
  const merit = (point: PaperFrontierPoint) => point.tokensPerSecond ** 3 / point.dollarsPerMillionTokens
  const preferred = points.reduce((best, point) => (merit(point) > merit(best) ? point : best), fastest)
  return { points, fastest, cheapest, preferred }
}

/** For each latency bound the cheapest candidate within it, the fastest of those that cost the same; each once. */
function cheapestWithinBounds({ leastSeconds, admitted }: SearchedSizes): readonly SizeCandidate[] {
  const bySpeed = [...admitted].sort((a, b) => a.found.latencySeconds - b.found.latencySeconds)
  const chosen: SizeCandidate[] = []
  let next = 0
  let cheapest: SizeCandidate | undefined
  for (let bound = 0; bound < latencyBounds; bound++) {
    const boundSeconds = leastSeconds * 10 ** ((boundDecades * bound) / (latencyBounds - 1))
    for (let candidate = bySpeed[next]; candidate && candidate.found.latencySeconds <= boundSeconds; ) {
      if (!cheapest || candidate.cost < cheapest.cost) cheapest = candidate
      candidate = bySpeed[++next]
    }
    if (cheapest && cheapest !== chosen.at(-1)) chosen.push(cheapest)
  }
  return chosen
}

function frontierPoint(
  question: PaperFrontierQuestion,
  { size, cost, found }: SizeCandidate,
): PaperFrontierPoint {
  const { batch, accelerators } = size
  const { model, accelerator, contextTokens } = question
  const dollarsPerHour = question.dollarsPerHour ?? accelerator.dollarsPerHour
  const breakdown = decodeBreakdown(question, size, found)
  return {
    tokensPerSecond: 1 / found.latencySeconds,
    dollarsPerMillionTokens: (1e6 * cost * dollarsPerHour) / 3600,
    accelerators,
    batch,
    mfu:
      flopOfPass(model, { batch, contextTokens, newTokens: 1 }) /
      (accelerators * peakFlopPerSecond(accelerator, model) * found.latencySeconds),
    binds: bindingLimit(breakdown),
    ...found,
    breakdown,
  }
}
