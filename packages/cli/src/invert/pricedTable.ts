import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { type Column, tableOf } from '../output/table.ts'
import type { PricedRow } from './pricedRows.ts'
import { marginWords } from './sizeTable.ts'

type Shown = { readonly heading: string; readonly cell: (row: PricedRow) => string; readonly align?: 'right' }

const dollars = (price: number | null | undefined): string => (price == null ? '–' : formatDollars(price))

const shownFirst: readonly Shown[] = [
  { heading: 'margin', align: 'right', cell: ({ margin }) => marginWords(margin) },
  {
    heading: 'tokens/s',
    align: 'right',
    cell: ({ point }) => (point === undefined ? '–' : formatNumber(point.tokensPerSecond)),
  },
]

const shownLast: readonly Shown[] = [
  {
    heading: 'acc',
    align: 'right',
    cell: ({ point }) => (point === undefined ? '' : formatNumber(point.accelerators, 1)),
  },
  {
    heading: 'batch',
    align: 'right',
    cell: ({ point }) => (point === undefined ? '' : formatNumber(point.batch, 1)),
  },
  { heading: 'binds', cell: ({ point }) => point?.limit ?? '' },
  { heading: 'layout', cell: ({ point }) => point?.layoutName ?? '' },
]

const output: Shown = {
  heading: '$/Mtok',
  align: 'right',
  cell: ({ prices }) => dollars(prices?.dollarsPerMillionOutputTokens),
}

/** Prices of every kind of token that requests have. */
const kinds = (rows: readonly PricedRow[]): readonly Shown[] => [
  { heading: 'input', align: 'right', cell: ({ prices }) => dollars(prices?.dollarsPerMillionInputTokens) },
  ...(rows.some(({ prices }) => prices?.dollarsPerMillionCachedInputTokens != null)
    ? [
        {
          heading: 'cached',
          align: 'right',
          cell: ({ prices }: PricedRow) => dollars(prices?.dollarsPerMillionCachedInputTokens),
        } as const,
      ]
    : []),
  { ...output, heading: 'output' },
  { heading: '$/Mtok', align: 'right', cell: ({ prices }) => dollars(prices?.dollarsPerMillionTokens) },
]

/** Deployments with what their tokens must cost, a row for each series and margin. @param decoding whether only output tokens cost anything */
export function pricedTable(rows: readonly PricedRow[], decoding: boolean): string {
  const shown = [
    { heading: '', cell: ({ series }: PricedRow) => series.name },
    ...shownFirst,
    ...(decoding ? [output] : kinds(rows)),
    ...shownLast,
  ]
  const columns: readonly Column[] = shown.map(({ heading, ...rest }) => ({
    heading,
    align: 'align' in rest && rest.align === 'right' ? 'right' : 'left',
  }))
  return tableOf(
    columns,
    rows.map((row) => shown.map(({ cell }) => cell(row))),
  )
}
