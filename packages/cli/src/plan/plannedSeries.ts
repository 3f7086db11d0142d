import { cheapestPlan, InputError, type Plan, priceOf, type ServingInfeasible } from 'paretoken'
import type { ServingSeries } from '../serving/servingSeries.ts'

/** A series with its cheapest plan. */
export type PlannedSeries = ServingSeries & { readonly plan: Plan }

/** A series that no deployment serves as asked, and why. */
export type UnservedSeries = ServingSeries & { readonly infeasible: ServingInfeasible }

/** What serves the requests of all series, and at what cost. */
export type Planned = {
  readonly requestsPerSecond: number
  /** Share of them that comes in an average hour. */
  readonly meanLoad: number
  /** The cheapest of all; absent where there is none. */
  readonly best?: PlannedSeries
  /** The cheapest that is of another series, another way to serve or another layout. */
  readonly runnerUp?: PlannedSeries
  /** Series with their cheapest plan, the cheapest first. */
  readonly served: readonly PlannedSeries[]
  readonly unserved: readonly UnservedSeries[]
  /** Whether machines have prices, so that costs can be told in dollars; accelerators are counted otherwise. */
  readonly priced: boolean
}

/** Throws InputError where machines are to be compared that have no price. */
function checkPrices(series: readonly ServingSeries[]): void {
  const machines = new Set(series.map(({ question }) => question.hardware.id))
  const unpriced = series.find(({ question }) => priceOf(question) === undefined)
  if (machines.size > 1 && unpriced !== undefined)
    throw new InputError(
      `--price: ${unpriced.facets.hardware} has no price, and machines are compared in dollars; add one for each of the ${machines.size} machines, such as --price 2.10,3.50, or leave it out of --on`,
    )
}

/** The cheapest plan of every series, and of all. Throws InputError where they cannot be compared. */
export function planSeries(
  series: readonly ServingSeries[],
  requestsPerSecond: number,
  meanLoad = 1,
): Planned {
  checkPrices(series)
  const questions = series.map(({ question }) => question)
  const { best, runnerUp, perQuestion, infeasible } = cheapestPlan({ questions, requestsPerSecond })
  const seriesAt = (index: number): ServingSeries => series[index] as ServingSeries
  const planned = (plan: Plan): PlannedSeries => ({ ...seriesAt(plan.question), plan })
  return {
    requestsPerSecond,
    meanLoad,
    ...(best === undefined ? {} : { best: planned(best) }),
    ...(runnerUp === undefined ? {} : { runnerUp: planned(runnerUp) }),
    served: perQuestion.map(planned),
    unserved: infeasible.map(({ question, reason }) => ({ ...seriesAt(question), infeasible: reason })),
    priced: series.every(({ question }) => priceOf(question) !== undefined),
  }
}
