import { candidatesOf } from './candidates.ts'
import { checkFrontierQuestion } from './checkFrontierQuestion.ts'
import { type DecodePoint, pointOf } from './decodePoint.ts'
import { countsOf, type FrontierQuestion } from './frontierQuestion.ts'
import { roundingSlack, searchBatches, speedBounds } from './searchBatches.ts'
import { undominated } from './undominated.ts'
import { type Infeasible, whyInfeasible } from './whyInfeasible.ts'

/** A frontier: what a token costs, at every speed that can be reached. */
export type Frontier = {
  /** From the fastest to the cheapest; empty where nothing is feasible. */
  readonly points: readonly DecodePoint[]
  readonly fastest?: DecodePoint
  readonly cheapest?: DecodePoint
  /** The point with the greatest speed³ / cost: where paying more begins to buy little. */
  readonly preferred?: DecodePoint
  /** Numbers of accelerators that were tried. */
  readonly accelerators: readonly number[]
  /** Layouts that hold the weights and at least one sequence. */
  readonly feasibleLayouts: number
  /** Layouts in all. */
  readonly layouts: number
  /** Layouts with a batch that were timed. */
  readonly configurations: number
  /** Why there is no point; absent where there is one. */
  readonly infeasible?: Infeasible
}

const defaultBatchResolution = 0.02

/** Points without those that another beats by no more than the rounding between a search's times and theirs. */
function withoutTies(points: readonly DecodePoint[]): readonly DecodePoint[] {
  const kept = undominated<DecodePoint>()
  for (const point of points) kept.add(-point.tokensPerSecond, point.acceleratorSecondsPerToken, point)
  return kept.items()
}

/**
 * The frontier of speed against cost: of all layouts on these numbers of accelerators and all batches that fit, the deployments that no
 * other beats in both. Complete up to `batchResolution`. Throws InputError where the question has no answer; where
 * nothing is feasible `infeasible` says why, and by how much.
 */
export function paretoFrontier(question: FrontierQuestion): Frontier {
  checkFrontierQuestion(question)
  const { minimumTokensPerSecond, demandTokensPerSecond, batchResolution } = question
  const accelerators = countsOf(question)
  const { fitting, misfits } = candidatesOf(question, accelerators)
  const { found, timed } = searchBatches(fitting, {
    ...speedBounds(minimumTokensPerSecond),
    mostThroughput: roundingSlack * (demandTokensPerSecond ?? Number.POSITIVE_INFINITY),
    batchResolution: batchResolution ?? defaultBatchResolution,
  })
  const points = withoutTies(
    found.map(
      ({ candidate: { layout, replicas, prepared, memories }, sequences }) =>
        pointOf(question, layout, replicas * sequences, prepared.work, memories).point,
    ),
  )
  const searched = {
    points,
    accelerators,
    feasibleLayouts: fitting.length,
    layouts: fitting.length + misfits.length,
    configurations: timed,
  }
  const fastest = points[0]
  const cheapest = points.at(-1)
  if (fastest === undefined || cheapest === undefined)
    return { ...searched, infeasible: whyInfeasible(question, { fitting, misfits }) }
  const merit = (point: DecodePoint) => point.tokensPerSecond ** 3 / point.acceleratorSecondsPerToken
  const preferred = points.reduce((best, point) => (merit(point) > merit(best) ? point : best), fastest)
  return { ...searched, fastest, cheapest, preferred }
}
