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
export type OfferQuestion = Omit<
  ServingQuestion,
  'model' | 'speculation' | 'minimumTokensPerSecond' | 'batchResolution'
> & {
  readonly offer: Offer
  /** All parameters over those that a token passes through: 1, a dense model, when absent. */
  readonly sparsity?: number
}

/** The same with a share of the price that is to be left. */
export type SizeQuestion = OfferQuestion & {
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

/** Ratio of one size that is tried to the next smaller one. */
const step = 1.05

/** How near, as a ratio, sizes are told apart between two of those. */
const resolution = 1.01

/**
 * How far above the largest size found so far others are looked for, in steps: a model somewhat larger can be faster, and cheaper, because the
 * proportions that come out for it are wider and not as deep.
 */
const stepsLookedAbove = 9

type Tried =
  | { readonly bound: 'speed' }
  | { readonly bound: 'price'; readonly model: Transformer; readonly point: ServingPoint }

function checkSizeQuestion({ offer, sparsity = 1 }: OfferQuestion, margins: readonly number[]): void {
  if (!(offer.tokensPerSecond > 0 && offer.tokensPerSecond <= 1e9))
    throw new InputError(
      `offer.tokensPerSecond must be more than 0, at most 1e9, not ${offer.tokensPerSecond}`,
    )
  for (const margin of margins)
    if (!(margin >= 0 && margin <= 0.99))
      throw new InputError(`margin must be a share from 0 to 0.99, not ${margin}`)
  if (!(sparsity >= 1 && sparsity <= 256))
    throw new InputError(`sparsity must be from 1 to 256, not ${sparsity}`)
}

/** What models of each size cost at the speed of the offer; every size is tried once. */
function trials({ offer, sparsity = 1, ...question }: OfferQuestion): (parameters: number) => Tried {
  const known = new Map<number, Tried>()
  const fresh = (parameters: number): Tried => {
    const model = transformerOfSize({ totalParameters: parameters, sparsity })
    const { points } = servingFrontier({
      ...question,
      model,
      minimumTokensPerSecond: offer.tokensPerSecond,
    })
    const point = cheapestAtSpeed(points, offer.tokensPerSecond)
    return point === undefined ? { bound: 'speed' } : { bound: 'price', model, point }
  }
  return (parameters) => {
    const tried = known.get(parameters) ?? fresh(parameters)
    known.set(parameters, tried)
    return tried
  }
}

function dollarsOf({ prices }: ServingPoint, { hardware }: OfferQuestion): number {
  if (prices !== null) return prices.dollarsPerRequest
  throw new InputError(`${hardware.id} has no price; give dollarsPerHour`)
}

/** The largest size among those tried that is offered so, and what stops the next; undefined where the smallest is not. */
function largestOf(
  tryOut: (parameters: number) => Tried,
  isOffered: (tried: Tried) => boolean,
  smallest: number,
): { readonly parameters: number; readonly bound: ImpliedSize['bound'] } | undefined {
  const sizeAt = (index: number): number => smallest * step ** index
  const offered = (parameters: number): boolean => isOffered(tryOut(parameters))
  const last = Math.floor(Math.log(largestTotal / smallest) / Math.log(step))
  if (!offered(smallest)) return undefined
  let low = 0
  let high = last + 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (offered(sizeAt(middle))) low = middle
    else high = middle
  }
  for (let above = low + stepsLookedAbove; above > low; above--)
    if (above <= last && offered(sizeAt(above))) {
      low = above
      above = low + stepsLookedAbove + 1
    }
  if (low === last) return { parameters: sizeAt(low), bound: 'none' }
  let [least, most] = [sizeAt(low), sizeAt(low + 1)]
  while (most / least > resolution) {
    const middle = Math.sqrt(least * most)
    if (offered(middle)) least = middle
    else most = middle
  }
  return { parameters: least, bound: tryOut(most).bound }
}

/**
 * The largest model of usual proportions (`transformerOfSize`) that can be served so fast at so low a price, for each share of the price that is to be
 * left: with a larger margin never a larger one. Sizes 5 % apart are tried, up to half as large again as the largest found, and in the last of
 * these steps sizes 1 % apart. Throws InputError where a figure cannot be, or the machine has no price.
 */
export function impliedModelSizes(
  asked: OfferQuestion,
  margins: readonly number[],
): readonly (ImpliedSize | NoSize)[] {
  checkSizeQuestion(asked, margins)
  const { offer, sparsity = 1 } = asked
  const { revenueDollars } = marginOf({
    tokens: meanRequest(asked.requests),
    listPrice: offer.listPrice,
    costDollars: 0,
  })
  const tryOut = trials(asked)
  const smallest = smallestActive * sparsity
  return margins.map((margin) => {
    const isOffered = (tried: Tried): boolean =>
      tried.bound === 'price' && dollarsOf(tried.point, asked) <= (1 - margin) * revenueDollars
    const largest = largestOf(tryOut, isOffered, smallest)
    const tried = tryOut(largest?.parameters ?? smallest)
    if (largest === undefined || tried.bound === 'speed')
      return { smallestTried: smallest, bound: tried.bound }
    const { model, point } = tried
    return {
      totalParameters: totalParameters(model),
      activeParameters: activeParameters(model),
      model,
      point,
      bound: largest.bound,
    }
  })
}

/** The same for one margin. */
export const impliedModelSize = ({ margin = 0, ...asked }: SizeQuestion): ImpliedSize | NoSize =>
  impliedModelSizes(asked, [margin])[0] as ImpliedSize | NoSize
