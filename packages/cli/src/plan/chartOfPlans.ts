import type { BarChart } from '@paretoken/figures/charts'
import { commonName } from '../decode/seriesNames.ts'
import { planAssumptions } from './planAssumptions.ts'
import { planCosts } from './planCosts.ts'
import type { Planned } from './plannedSeries.ts'
import { rateWords } from './planWords.ts'

/** The chart of what the cheapest plan of every series costs an hour, those without one last. */
export async function chartOfPlans({
  served,
  unserved,
  requestsPerSecond,
  priced,
}: Planned): Promise<BarChart> {
  const { planChart } = await import('@paretoken/figures/charts')
  const all = [...served, ...unserved]
  const subject = commonName(all.map(({ facets }) => facets))
  const takes = priced ? 'cost an hour' : 'take in accelerators'
  const words = {
    title: `What ${rateWords(requestsPerSecond)} to ${subject} ${takes}`,
    subtitle: planAssumptions(all, requestsPerSecond),
    ...(unserved.length === 0 ? {} : { footnote: '—: no deployment keeps to these limits' }),
  }
  return planChart(
    words,
    served.map(({ name, question, plan }) => ({ name, ...planCosts(question, plan) })),
    unserved.map(({ name }) => ({ name })),
    priced ? 'dollars' : 'accelerators',
  )
}
