import type { LineChart } from '@paretoken/figures/charts'
import { commonName } from '../decode/seriesNames.ts'
import { chartErrors } from '../errors/chartErrors.ts'
import { assumptionsOf } from './assumptions.ts'
import { allPriced, type ComputedSeries } from './computedSeries.ts'

/** What stands against speed: cost, or throughput per accelerator. */
export type Measure = 'cost' | 'throughput'

/** The chart of all series that have points. */
export async function decodeChart(series: readonly ComputedSeries[], measure: Measure): Promise<LineChart> {
  const { decodeCostChart, decodeThroughputChart } = await import('@paretoken/figures/charts')
  const subject = commonName(series.map(({ facets }) => facets))
  const models = new Set(series.map(({ facets }) => facets.model))
  const errors = chartErrors(series, 'decoding')
  const words = {
    title:
      measure === 'cost'
        ? `What ${subject} ${models.size === 1 ? 'costs' : 'cost'} at each speed`
        : `What an accelerator serves at each speed: ${subject}`,
    subtitle: assumptionsOf(series),
    ...errors.words,
  }
  const frontiers = series.map(({ name, frontier }, index) => ({
    name,
    frontier,
    costError: errors.costErrors[index],
  }))
  return measure === 'cost'
    ? decodeCostChart(words, frontiers, allPriced(series) ? 'dollars' : 'acceleratorSeconds')
    : decodeThroughputChart(words, frontiers)
}
