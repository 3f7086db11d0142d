import type { LineChart, NamedDecodeFrontier, NamedServingFrontier } from '@paretoken/figures'
import { commonName } from '../decode/seriesNames.ts'
import type { ComparedSeries, Comparison } from './comparison.ts'

const frontierOf = ({ name, points, preferred }: ComparedSeries) => ({
  name,
  frontier: {
    points: points.map(({ point }) => point),
    fastest: points[0]?.point,
    preferred: preferred?.point,
    cheapest: points.at(-1)?.point,
  },
})

/** What each series costs at each speed, as curves. */
export async function compareChart({ of, unit, series, assumptions }: Comparison): Promise<LineChart> {
  const { decodeCostChart, servingCostChart } = await import('@paretoken/figures')
  const drawn = series.filter(({ points }) => points.length > 0)
  const words = {
    title: `Who is the cheapest at which speed: ${commonName(drawn.map(({ facets }) => facets))}`,
    subtitle: assumptions,
  }
  const frontiers = drawn.map(frontierOf)
  return of === 'decoding'
    ? decodeCostChart(words, frontiers as readonly NamedDecodeFrontier[], unit)
    : servingCostChart(words, frontiers as readonly NamedServingFrontier[], unit)
}
