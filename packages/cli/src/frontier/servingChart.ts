import type { LineChart } from '@paretoken/figures/charts'
import { commonName } from '../decode/seriesNames.ts'
import { chartErrors } from '../errors/chartErrors.ts'
import { servingWords } from '../serving/servingWords.ts'
import { allServingPriced, type ComputedServing } from './computedServing.ts'
import type { Measure } from './decodeChart.ts'

/** Everything assumed in a search for requests, in a line. */
export const servingAssumptions = (series: readonly ComputedServing[]): string =>
  servingWords(
    series,
    series.map(({ frontier }) => frontier.accelerators),
  ).join(' · ')

/** The chart of all series of requests that have points. */
export async function servingChart(series: readonly ComputedServing[], measure: Measure): Promise<LineChart> {
  const { servingCostChart, servingThroughputChart } = await import('@paretoken/figures/charts')
  const subject = commonName(series.map(({ facets }) => facets))
  const errors = chartErrors(series, 'requests')
  const words = {
    title:
      measure === 'cost'
        ? `What requests to ${subject} cost at each speed`
        : `What an accelerator serves at each speed: ${subject}`,
    subtitle: servingAssumptions(series),
    ...errors.words,
  }
  const frontiers = series.map(({ name, frontier }, index) => ({
    name,
    frontier,
    costError: errors.costErrors[index],
  }))
  return measure === 'cost'
    ? servingCostChart(words, frontiers, allServingPriced(series) ? 'dollars' : 'acceleratorSeconds')
    : servingThroughputChart(words, frontiers)
}
