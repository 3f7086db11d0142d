import { roundSpeeds as roundSpeedsBetween, wideRanges } from '@paretoken/cli/answers'
import { type CheapestRange, cheapestAtSpeed, cheapestRanges } from 'paretoken'
import type { Curve, CurvePoint } from '../worker/curve.ts'

/** A point as far as comparing goes. */
export type PricedPoint = {
  readonly tokensPerSecond: number
  readonly cost: number
  readonly point: CurvePoint
}

/** A frontier by what it costs, the fastest point first, costs falling; empty where its costs are not known. */
export const pricedPoints = ({ points }: Pick<Curve, 'points'>): readonly PricedPoint[] =>
  points
    .flatMap((point) =>
      point.dollarsPerMillionTokens === null
        ? []
        : [{ tokensPerSecond: point.tokensPerSecond, cost: point.dollarsPerMillionTokens, point }],
    )
    .toSorted((a, b) => b.tokensPerSecond - a.tokensPerSecond)

/** What a series costs at a speed, and how much dearer it is than the cheapest; undefined where it is not so fast. */
export type CostThere = PricedPoint & { readonly timesCheapest: number }

/** What each series costs at each speed: a row for each series. */
export function costsAtSpeeds(
  series: readonly (readonly PricedPoint[])[],
  speeds: readonly number[],
): readonly (readonly (CostThere | undefined)[])[] {
  const least = speeds.map((speed) =>
    Math.min(...series.map((points) => cheapestAtSpeed(points, speed)?.cost ?? Number.POSITIVE_INFINITY)),
  )
  return series.map((points) =>
    speeds.map((speed, column) => {
      const there = cheapestAtSpeed(points, speed)
      return there && { ...there, timesCheapest: there.cost / (least[column] ?? there.cost) }
    }),
  )
}

/** Which series is the cheapest at which speed; ranges too narrow to matter fall to the one before them. */
export const winningRanges = (series: readonly (readonly PricedPoint[])[]): readonly CheapestRange[] =>
  wideRanges(cheapestRanges(series))

/** What one series costs over what another does, at a speed that both reach. */
export type RatioPoint = { readonly tokensPerSecond: number; readonly ratio: number }

/** What a frontier costs at a speed, as its curve is drawn: between two points on the line from one to the other, costs on a log axis. */
function drawnCost(points: readonly PricedPoint[], tokensPerSecond: number): number | undefined {
  const slower = points.findIndex((point) => point.tokensPerSecond <= tokensPerSecond)
  const [below, above] = [points[slower], points[slower - 1]]
  if (below === undefined) return points.at(-1)?.cost
  if (below.tokensPerSecond === tokensPerSecond) return below.cost
  if (above === undefined) return undefined
  const share = (tokensPerSecond - below.tokensPerSecond) / (above.tokensPerSecond - below.tokensPerSecond)
  return below.cost * (above.cost / below.cost) ** share
}

/**
 * The cost ratio of two frontiers as they are drawn, at every speed that either has a point at, as far as both reach; the slowest first. Slower
 * than its slowest point a frontier costs what that costs.
 */
export function costRatio(
  above: readonly PricedPoint[],
  below: readonly PricedPoint[],
): readonly RatioPoint[] {
  const speeds = [...new Set([...above, ...below].map(({ tokensPerSecond }) => tokensPerSecond))]
  return speeds
    .toSorted((a, b) => a - b)
    .flatMap((tokensPerSecond) => {
      const [one, other] = [drawnCost(above, tokensPerSecond), drawnCost(below, tokensPerSecond)]
      return one === undefined || other === undefined ? [] : [{ tokensPerSecond, ratio: one / other }]
    })
}

/** Where two frontiers cost the same, and which is the cheaper beyond. */
export type Crossing = { readonly tokensPerSecond: number; readonly cheaperBeyond: 'first' | 'second' }

/** The speeds at which a cost ratio passes 1, between two of its points on the line from one to the other, ratios on a log axis. */
export const crossings = (ratios: readonly RatioPoint[]): readonly Crossing[] =>
  ratios.flatMap(({ tokensPerSecond, ratio }, place) => {
    const before = ratios[place - 1]
    if (before === undefined || before.ratio === 1 || (before.ratio - 1) * (ratio - 1) > 0) return []
    const share = Math.log(before.ratio) / Math.log(before.ratio / ratio)
    return [
      {
        tokensPerSecond: before.tokensPerSecond + share * (tokensPerSecond - before.tokensPerSecond),
        cheaperBeyond: before.ratio > 1 ? ('first' as const) : ('second' as const),
      },
    ]
  })

/** Columns that fit beside each other on a page. */
const mostSpeeds = 8

/** A few round speeds within reach of any series, in steps of 1, 2 and 5. */
export function roundSpeeds(series: readonly (readonly PricedPoint[])[]): readonly number[] {
  const speeds = series.flatMap((points) => points.map(({ tokensPerSecond }) => tokensPerSecond))
  return speeds.length === 0 ? [] : roundSpeedsBetween(Math.min(...speeds), Math.max(...speeds), mostSpeeds)
}
