import { type ListPrice, marginOf } from '../economics/margin.ts'
import { InputError } from '../inputError.ts'
import { activeParameters, totalParameters } from '../model/parameters.ts'
import type { Transformer } from '../model/transformer.ts'
import { transformerOfSize } from '../model/transformerOfSize.ts'
import { meanRequest } from '../serving/requests.ts'
import { cheapestAtSpeed } from './costAtSpeed.ts'
import { servingFrontier } from './servingFrontier.ts'
import type { ServingPoint } from './servingPoint.ts'
import type { ServingQuestion } from './servingQuestion.ts'

/** What is observed of a model whose size is not known: how fast it is served, and what is asked for it. */
export type Offer = {
  /** Tokens per second of one user. */
  readonly tokensPerSecond: number
  readonly listPrice: ListPrice
}

/** Which sizes of model an offer is consistent with, on given hardware, for given requests. */
export type SizeQuestion = Omit<
  ServingQuestion,
  'model' | 'speculation' | 'minimumTokensPerSecond' | 'batchResolution'
> & {
  readonly offer: Offer
  /** All parameters over those that a token passes through: 1, a dense model, when absent. */
  readonly sparsity?: number
  /** What is left of the price, as a share: 0 when absent, at most 0.99. */
  readonly margin?: number
}

/** The largest model that an offer is consistent with. */
export type ImpliedSize = {
  readonly totalParameters: number
  readonly activeParameters: number
  readonly model: Transformer
  /** How it is served. */
  readonly point: ServingPoint
  /** What keeps larger ones from being offered so: they are too slow, or too dear; `none` where the largest that was tried is offered so. */
  readonly bound: 'speed' | 'price' | 'none'
}

/** No model that was tried is offered so: even the smallest is too slow, or too dear. */
export type NoSize = { readonly smallestTried: number; readonly bound: 'speed' | 'price' }

/** Active parameters of the smallest model that is tried. */
const smallestActive = 1e9

const largestTotal = 1e14

/** How near, as a ratio, sizes are told apart. */
const resolution = 1.01

type Tried = { readonly point?: ServingPoint; readonly bound: 'speed' | 'price' | 'none' }

function checkSizeQuestion({ offer, margin = 0, sparsity = 1 }: SizeQuestion): void {
  if (!(offer.tokensPerSecond > 0 && offer.tokensPerSecond <= 1e9))
    throw new InputError(
      `offer.tokensPerSecond must be more than 0, at most 1e9, not ${offer.tokensPerSecond}`,
    )
  if (!(margin >= 0 && margin <= 0.99))
    throw new InputError(`margin must be a share from 0 to 0.99, not ${margin}`)
  if (!(sparsity >= 1 && sparsity <= 256))
    throw new InputError(`sparsity must be from 1 to 256, not ${sparsity}`)
}

/**
 * The largest model of usual proportions (`transformerOfSize`) that can be served so fast at so low a price with so much left of it: with a larger
 * margin a smaller one. Sizes are told apart to 1 %. Throws InputError where a figure cannot be, or the machine has no price.
 */
export function impliedModelSize(asked: SizeQuestion): ImpliedSize | NoSize {
  checkSizeQuestion(asked)
  const { offer, sparsity = 1, margin = 0, ...question } = asked
  const request = meanRequest(asked.requests)
  const { revenueDollars } = marginOf({ tokens: request, listPrice: offer.listPrice, costDollars: 0 })
  const modelOf = (parameters: number): Transformer =>
    transformerOfSize({ totalParameters: parameters, sparsity })
  const tryOut = (model: Transformer): Tried => {
    const { points } = servingFrontier({
      ...question,
      model,
      minimumTokensPerSecond: offer.tokensPerSecond,
    })
    const point = cheapestAtSpeed(points, offer.tokensPerSecond)
    if (point === undefined) return { bound: 'speed' }
    if (point.prices === null) throw new InputError(`${asked.hardware.id} has no price; give dollarsPerHour`)
    return point.prices.dollarsPerRequest <= (1 - margin) * revenueDollars
      ? { point, bound: 'none' }
      : { bound: 'price' }
  }
  let low = smallestActive * sparsity
  let high = largestTotal
  let best = { model: modelOf(low), tried: tryOut(modelOf(low)) }
  if (best.tried.point === undefined)
    return { smallestTried: low, bound: best.tried.bound === 'speed' ? 'speed' : 'price' }
  let bound: ImpliedSize['bound'] = 'none'
  while (high / low > resolution) {
    const middle = Math.sqrt(low * high)
    const model = modelOf(middle)
    const tried = tryOut(model)
    if (tried.point === undefined) {
      high = middle
      bound = tried.bound
    } else {
      low = middle
      best = { model, tried }
    }
  }
  return {
    totalParameters: totalParameters(best.model),
    activeParameters: activeParameters(best.model),
    model: best.model,
    point: best.tried.point as ServingPoint,
    bound,
  }
}
