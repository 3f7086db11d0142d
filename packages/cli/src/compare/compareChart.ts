import type { LineChart, NamedDecodeFrontier, NamedServingFrontier } from '@paretoken/figures/charts'
import { commonName } from '../decode/seriesNames.ts'
import { chartErrors } from '../errors/chartErrors.ts'
import type { ComparedSeries, Comparison } from './comparison.ts'

const frontierOf = ({ name, points, preferred }: ComparedSeries, costError: number | undefined) => ({
  name,
  costError,
  frontier: {
    points: points.map(({ point }) => point),
    fastest: points[0]?.point,
    preferred: preferred?.point,
    cheapest: points.at(-1)?.point,
  },
})

/** What each series costs at each speed, as curves. */
export async function compareChart({ of, unit, series, assumptions }: Comparison): Promise<LineChart> {
  const { decodeCostChart, servingCostChart } = await import('@paretoken/figures/charts')
  const drawn = series.filter(({ points }) => points.length > 0)
  const errors = chartErrors(drawn, of)
  const words = {
    title: `Who is the cheapest at which speed: ${commonName(drawn.map(({ facets }) => facets))}`,
    subtitle: assumptions,
    ...errors.words,
  }
  const frontiers = drawn.map((each, index) => frontierOf(each, errors.costErrors[index]))
  return of === 'decoding'
    ? decodeCostChart(words, frontiers as readonly NamedDecodeFrontier[], unit)
    : servingCostChart(words, frontiers as readonly NamedServingFrontier[], unit)
}
