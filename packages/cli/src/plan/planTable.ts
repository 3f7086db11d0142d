import { priceOf } from 'paretoken'
import { fittedTable, type SpareColumn } from '../output/fittedTable.ts'
import { formatCents } from '../output/formatCents.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import type { Planned, PlannedSeries } from './plannedSeries.ts'
import { layoutWords, tokenTimeWords } from './planWords.ts'

/** A column and what stands in it. */
type PlanColumn = SpareColumn & { readonly cell: (series: PlannedSeries) => string }

const right = { align: 'right' } as const

const none = '–'

const times = (count: number, layout: string): string => `${formatNumber(count, 1)} × ${layout}`

/** What costs are told in: dollars, or accelerators alone where prices are not known. */
const priceColumns: readonly PlanColumn[] = [
  {
    ...right,
    heading: '$/h',
    cell: ({ plan }) => (plan.dollarsPerHour === null ? none : formatCents(plan.dollarsPerHour)),
  },
]

const tokenColumns: readonly PlanColumn[] = [
  {
    ...right,
    heading: '$/M all',
    spare: 3,
    cell: ({ plan }) => {
      const dollars = plan.point.prices?.dollarsPerMillionTokens
      return dollars === undefined || dollars === null ? none : formatDollars(dollars)
    },
  },
  {
    ...right,
    heading: '$/acc·h',
    spare: 1,
    cell: ({ question }) => {
      const price = priceOf(question)
      return price === undefined ? none : `$${price.toFixed(2)}`
    },
  },
]

function columnsOf({ served, priced }: Planned): readonly PlanColumn[] {
  const least = served[0]?.plan.costPerSecond ?? 1
  const pools = served.some(({ plan }) => plan.point.prefill !== null)
  return [
    { heading: '', cell: ({ name }) => name },
    ...(priced ? priceColumns : []),
    { ...right, heading: '× best', cell: ({ plan }) => formatNumber(plan.costPerSecond / least) },
    { ...right, heading: 'acc', cell: ({ plan }) => formatNumber(plan.accelerators, 1) },
    ...(priced ? tokenColumns : []),
    {
      ...right,
      heading: 'TPOT',
      spare: 4,
      cell: tokenTimeWords,
    },
    {
      ...right,
      heading: 'TTFT',
      spare: 5,
      cell: ({ plan }) => formatSeconds(plan.point.timeToFirstTokenSeconds),
    },
    {
      ...right,
      heading: 'head-room',
      spare: 2,
      cell: ({ plan }) => `${formatNumber(1 + plan.headRoom)} ×`,
    },
    {
      heading: 'instances',
      cell: (series) => times(series.plan.instances, layoutWords(series).decoding),
    },
    ...(pools
      ? [
          {
            heading: 'for prompts',
            cell: (series: PlannedSeries) => {
              const { prompts } = layoutWords(series)
              return prompts === undefined ? none : times(series.plan.prefillInstances, prompts)
            },
          },
        ]
      : []),
  ]
}

/** The cheapest plan of each series, a row each, the cheapest first, its columns as many as there is room for. */
export function planTable(planned: Planned): string {
  const columns = columnsOf(planned)
  return fittedTable(
    columns,
    planned.served.map((series) => columns.map(({ cell }) => cell(series))),
  )
}
