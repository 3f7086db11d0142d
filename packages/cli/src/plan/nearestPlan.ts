import type { ServingQuestion } from 'paretoken'
import { type PlannedSeries, planSeries, type UnservedSeries } from './plannedSeries.ts'

/** How often bounds are loosened: a speed first, then the time to the first token, or the other way about. */
const mostLoosened = 3

/** Two digits, rounded up, and a little further: what is reached only with nothing else to do is nothing to ask for. */
function roundedUp(seconds: number): number {
  const step = 10 ** (Math.floor(Math.log10(seconds)) - 1)
  return Number((Math.ceil((1.01 * seconds) / step) * step).toPrecision(2))
}

/** The same question with the bound that stops it as loose as it must be, and by what factor; undefined where no bound does. */
function loosened({
  question,
  infeasible,
}: UnservedSeries): { readonly question: ServingQuestion; readonly factor: number } | undefined {
  const { minimumTokensPerSecond, maximumTimeToFirstTokenSeconds } = question
  if (infeasible.limit === 'speed' && minimumTokensPerSecond !== undefined) {
    const seconds = roundedUp(1 / infeasible.tokensPerSecond)
    return {
      question: { ...question, minimumTokensPerSecond: 1 / seconds },
      factor: seconds * minimumTokensPerSecond,
    }
  }
  if (infeasible.limit === 'time to first token' && maximumTimeToFirstTokenSeconds !== undefined) {
    const seconds = roundedUp(infeasible.timeToFirstTokenSeconds)
    return {
      question: { ...question, maximumTimeToFirstTokenSeconds: seconds },
      factor: seconds / maximumTimeToFirstTokenSeconds,
    }
  }
  return undefined
}

/** The cheapest plan of one series once its bounds are loosened as far as they must be; undefined where that does not do. */
function oncePossible(
  series: UnservedSeries,
  requestsPerSecond: number,
  times = mostLoosened,
): PlannedSeries | undefined {
  const looser = loosened(series)
  if (looser === undefined || times === 0) return undefined
  const { best, unserved } = planSeries([{ ...series, question: looser.question }], requestsPerSecond)
  return best ?? unserved.map((each) => oncePossible(each, requestsPerSecond, times - 1))[0]
}

/** Of series that nothing serves, the plan that comes nearest to what was asked of speed and time to the first token; undefined where none does. */
export function nearestPlan(
  unserved: readonly UnservedSeries[],
  requestsPerSecond: number,
): PlannedSeries | undefined {
  const byFactor = unserved
    .flatMap((series) => {
      const looser = loosened(series)
      return looser === undefined ? [] : [{ series, factor: looser.factor }]
    })
    .sort((a, b) => a.factor - b.factor)
  const [nearest] = byFactor
  return nearest && oncePossible(nearest.series, requestsPerSecond)
}
