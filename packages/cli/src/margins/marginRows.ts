import { type Offer, offers } from '@paretoken/catalog'
import {
  cheapestAtSpeed,
  type Margin,
  marginOf,
  meanRequest,
  type RequestKind,
  type ServingPoint,
} from 'paretoken'
import type { CostedRequests } from '../costs/costedRequests.ts'
import type { CostedPoint, CostedSeries } from '../costs/costedSeries.ts'
import { listDollarsPerMillionTokens, listPriceOf } from '../costs/listDollars.ts'
import { isPriced, type PricedOffer } from '../offers/pricedOffer.ts'

/** How the speed of an offer was come by: its own, as asked for, or that of the preferred point. */
type SpeedFrom = 'offer' | 'asked' | 'preferred'

/** A deployment of a series. */
export type Served = { readonly series: CostedSeries; readonly point: CostedPoint }

/** An offer held against what it costs. */
export type MarginRow = {
  readonly offer: PricedOffer
  /** What it asks for a million tokens, prompts and output as requests mix them. */
  readonly listDollarsPerMillionTokens: number
  readonly speedFrom: SpeedFrom
  /** The speed its tokens are needed at; undefined where any will do. */
  readonly tokensPerSecond: number | undefined
  /** The cheapest deployment of any machine that is so fast; undefined where none is. */
  readonly served: Served | undefined
  /** The fastest deployment of any machine whose tokens cost no more than is asked for them; undefined where all cost more. */
  readonly breakEven: Served | undefined
  /** Of a request; undefined where nothing serves it. */
  readonly margin: Margin | undefined
}

/** Offers of models: with prices, held against costs, the cheapest first; and those of which only a speed is known. */
export type Margins = { readonly rows: readonly MarginRow[]; readonly speedOnly: readonly Offer[] }

/** Dollars that a request costs at a point of a machine that has a price. */
export const requestDollarsOf = ({ point }: CostedPoint): number =>
  (point as ServingPoint).prices?.dollarsPerRequest ?? Number.POSITIVE_INFINITY

const best = (all: readonly Served[], worthOf: (served: Served) => number): Served | undefined =>
  all.reduce<Served | undefined>(
    (most, served) => (most === undefined || worthOf(served) > worthOf(most) ? served : most),
    undefined,
  )

/** The cheapest deployment of several series that is at least so fast. */
export const cheapestServed = (
  series: readonly CostedSeries[],
  tokensPerSecond: number,
): Served | undefined =>
  best(
    series.flatMap((each) => {
      const point = cheapestAtSpeed(each.points, tokensPerSecond)
      return point === undefined ? [] : [{ series: each, point }]
    }),
    ({ point }) => -requestDollarsOf(point),
  )

/** The preferred deployment of several series: that with the greatest speed³ / cost. */
const preferredServed = (series: readonly CostedSeries[]): Served | undefined =>
  best(
    series.flatMap((each) => (each.preferred === undefined ? [] : [{ series: each, point: each.preferred }])),
    ({ point }) => point.tokensPerSecond ** 3 / requestDollarsOf(point),
  )

/** The fastest deployment of several series that costs no more than so many dollars for a million tokens. */
const fastestWithin = (series: readonly CostedSeries[], dollars: number): Served | undefined =>
  best(
    series.flatMap((each) => {
      const point = each.points.find(({ cost }) => cost <= dollars)
      return point === undefined ? [] : [{ series: each, point }]
    }),
    ({ point }) => point.tokensPerSecond,
  )

function rowOf(
  offer: PricedOffer,
  series: readonly CostedSeries[],
  requests: readonly RequestKind[],
  speed: number | undefined,
): MarginRow {
  const listPrice = listPriceOf(offer)
  const tokensPerSecond = offer.tokensPerSecond ?? speed
  const served =
    tokensPerSecond === undefined ? preferredServed(series) : cheapestServed(series, tokensPerSecond)
  const list = listDollarsPerMillionTokens(listPrice, requests)
  return {
    offer,
    listDollarsPerMillionTokens: list,
    speedFrom: offer.tokensPerSecond !== undefined ? 'offer' : speed === undefined ? 'preferred' : 'asked',
    tokensPerSecond,
    served,
    breakEven: fastestWithin(series, list),
    margin:
      served &&
      marginOf({ tokens: meanRequest(requests), listPrice, costDollars: requestDollarsOf(served.point) }),
  }
}

/** The catalog's offers of models held against what they cost. @param speed that of offers whose own is not known */
export function marginsOf({ series, requests }: CostedRequests, speed: number | undefined): Margins {
  const models = [...new Set(series.map(({ facets }) => facets.model))]
  const all = models.map((model) => ({
    offered: offers.filter((offer) => offer.model === model),
    series: series.filter(({ facets }) => facets.model === model),
  }))
  return {
    rows: all.flatMap(({ offered, series: own }) =>
      offered
        .filter(isPriced)
        .map((offer) => rowOf(offer, own, requests, speed))
        .sort((a, b) => a.listDollarsPerMillionTokens - b.listDollarsPerMillionTokens),
    ),
    speedOnly: all.flatMap(({ offered }) => offered.filter((offer) => !isPriced(offer))),
  }
}
