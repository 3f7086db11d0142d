import type { CostUnit } from '@paretoken/figures/charts'
import { type CheapestRange, cheapestAtSpeed, cheapestRanges } from 'paretoken'
import type { CostedAnswer, CostedPoint, CostedSeries } from '../costs/costedSeries.ts'
import { costUnitOf } from '../costs/costUnit.ts'
import { roundSpeeds } from './roundSpeeds.ts'

/** What a series costs at a speed. */
export type CostAtSpeed = {
  readonly point: CostedPoint
  /** Its cost over that of the cheapest series at this speed: 1 or more. */
  readonly timesCheapest: number
}

/** A series with what it costs at each speed; undefined where it is not so fast. */
export type ComparedSeries = CostedSeries & { readonly atSpeeds: readonly (CostAtSpeed | undefined)[] }

/** Series side by side. */
export type Comparison = Omit<CostedAnswer, 'series'> & {
  readonly unit: CostUnit
  /** Tokens per second of one user, the slowest first. */
  readonly speeds: readonly number[]
  readonly series: readonly ComparedSeries[]
  /** Which series is the cheapest at which speed; their numbers are those of `series`. */
  readonly ranges: readonly CheapestRange[]
}

/** A few speeds within reach of any series. */
function usualSpeeds(series: readonly CostedSeries[]): readonly number[] {
  const speeds = series.flatMap(({ points }) => points.map(({ tokensPerSecond }) => tokensPerSecond))
  return speeds.length === 0 ? [] : roundSpeeds(Math.min(...speeds), Math.max(...speeds))
}

/** Series side by side at some speeds; at a few round ones where none are given. Throws InputError where costs cannot be compared. */
export function comparisonOf(
  { series, ...answer }: CostedAnswer,
  asked: readonly number[] | undefined,
): Comparison {
  const unit = costUnitOf({ series })
  const speeds = asked ?? usualSpeeds(series)
  const best = speeds.map((speed) =>
    Math.min(...series.map(({ points }) => cheapestAtSpeed(points, speed)?.cost ?? Number.POSITIVE_INFINITY)),
  )
  return {
    ...answer,
    unit,
    speeds,
    series: series.map((each) => ({
      ...each,
      atSpeeds: speeds.map((speed, index) => {
        const point = cheapestAtSpeed(each.points, speed)
        return point && { point, timesCheapest: point.cost / (best[index] as number) }
      }),
    })),
    ranges: cheapestRanges(series.map(({ points }) => points)),
  }
}
