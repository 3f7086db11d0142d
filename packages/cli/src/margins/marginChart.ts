import type { BarChart } from '@paretoken/figures/charts'
import type { CostedRequests } from '../costs/costedRequests.ts'
import { commonName } from '../decode/seriesNames.ts'
import type { Margins } from './marginRows.ts'
import { offerLabels } from './offerLabels.ts'

/** List prices and costs of offers, a group of bars each. */
export function marginChart({ series, assumptions }: CostedRequests, { rows, speedOnly }: Margins): BarChart {
  const labelOf = offerLabels([...rows.map(({ offer }) => offer), ...speedOnly])
  const several = new Set(rows.map(({ offer }) => offer.model)).size > 1
  return {
    kind: 'bar',
    title: `List prices and costs: ${commonName(series.map(({ facets }) => facets))}`,
    subtitle: assumptions,
    value: { label: 'Dollars per million tokens, prompts and output', format: 'dollars' },
    arrangement: 'grouped',
    parts: [{ name: 'list price' }, { name: 'cost' }],
    bars: rows.map(({ offer, listDollarsPerMillionTokens, served }) => ({
      name: `${several ? `${offer.model}, ` : ''}${labelOf(offer)}, ${offer.date}`,
      amounts: [listDollarsPerMillionTokens, served?.point.cost ?? Number.NaN],
    })),
  }
}
