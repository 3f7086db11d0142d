import {
  type PaperFrontier,
  type PaperFrontierPoint,
  type PaperFrontierQuestion,
  paperFrontier,
} from './frontier.ts'
import { priceAtSpeed } from './priceAtSpeed.ts'
import { scaleTransformer } from './scaleTransformer.ts'
import type { PaperTransformer } from './transformer.ts'

/** The range of scales that is searched. */
const scaleBounds = { smallest: 0.1, largest: 10 } as const

/** Which scaled model fits an observation. `bound` says that even the smallest, or still the largest, scale does not reach it. */
export type ImpliedScale = {
  /** Factor by which the base model's parameters are scaled. */
  readonly scale: number
  readonly model: PaperTransformer
  readonly frontier: PaperFrontier
  readonly bound?: 'smallest' | 'largest'
}

const scaleTolerance = 1e-3

/**
 * The size whose frontier passes through an offer's speed and price: a larger model costs more at that speed. Bisection over scales
 * of the base model, each with its own frontier.
 */
export function scaleThatFitsOffer(
  base: PaperFrontierQuestion,
  offer: { readonly tokensPerSecond: number; readonly dollarsPerMillionTokens: number },
): ImpliedScale {
  return largestScaleThat(
    base,
    (frontier) => priceAtSpeed(frontier, offer.tokensPerSecond) <= offer.dollarsPerMillionTokens,
  )
}

/**
 * The size that reaches a speed at a utilisation: a larger model is slower there. As `scaleThatFitsOffer`, with the fastest
 * point whose MFU is within 5 % of the target.
 */
export function scaleThatFitsUtilization(
  base: PaperFrontierQuestion,
  target: { readonly tokensPerSecond: number; readonly mfu: number },
): ImpliedScale {
  return largestScaleThat(base, (frontier) => {
    const point = fastestAtUtilization(frontier, target.mfu)
    return point !== undefined && point.tokensPerSecond >= target.tokensPerSecond
  })
}

/** The fastest point of a frontier whose MFU is within 5 % of a target. */
export const fastestAtUtilization = (
  { points }: PaperFrontier,
  mfu: number,
): PaperFrontierPoint | undefined => points.find((point) => Math.abs(point.mfu - mfu) <= 0.05 * mfu)

function largestScaleThat(
  base: PaperFrontierQuestion,
  fits: (frontier: PaperFrontier) => boolean,
): ImpliedScale {
  const at = (scale: number): ImpliedScale => {
    const model = scaleTransformer(base.model, scale)
    return { scale, model, frontier: paperFrontier({ ...base, model }) }
  }
  const smallest = at(scaleBounds.smallest)
  if (!fits(smallest.frontier)) return { ...smallest, bound: 'smallest' }
  const largest = at(scaleBounds.largest)
  if (fits(largest.frontier)) return { ...largest, bound: 'largest' }

  let low = smallest
  let high = largest
  while (high.scale / low.scale > 1 + scaleTolerance) {
    const middle = at(Math.sqrt(low.scale * high.scale))
    if (fits(middle.frontier)) low = middle
    else high = middle
  }
  return low
}
