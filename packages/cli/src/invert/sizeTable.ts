import { layoutName } from 'paretoken'
import { machineNames } from '../decode/machineNames.ts'
import { formatDollars, formatNumber, formatParameters } from '../output/formatNumber.ts'
import { formatTyped } from '../output/formatTyped.ts'
import { type Column, tableOf } from '../output/table.ts'
import { isSize, type SizeRow } from './impliedSizes.ts'

/** A sparsity in words: "dense", "8". */
export const sparsityWords = (sparsity: number): string => (sparsity === 1 ? 'dense' : formatTyped(sparsity))

/** A share of a price: "0 %", "50 %". */
export const marginWords = (margin: number): string => `${formatTyped(100 * margin)} %`

const bounds = { speed: 'too slow', price: 'too dear', none: 'offered so too' }

/** The name of a series: its machine, and what else tells it from others. */
export function sizeNames(rows: readonly SizeRow[]): (row: SizeRow) => string {
  const nameOf = machineNames(rows.map(({ series }) => series.facets))
  return ({ series }) => nameOf(series.facets)
}

const columns: readonly Column[] = [
  { heading: '' },
  { heading: 'sparsity', align: 'right' },
  { heading: 'margin', align: 'right' },
  { heading: 'parameters', align: 'right' },
  { heading: 'active', align: 'right' },
  { heading: 'cost $/Mtok', align: 'right' },
  { heading: 'acc', align: 'right' },
  { heading: 'layout' },
  { heading: 'larger ones are' },
]

/** What all tokens of a point cost together. */
const costCell = (dollars: number | null | undefined): string =>
  dollars == null ? '–' : formatDollars(dollars)

function cellsOf({ size }: SizeRow, decoding: boolean): readonly string[] {
  if (!isSize(size)) return ['none', '', '', '', '', bounds[size.bound]]
  const { point } = size
  const { prices } = point
  return [
    formatParameters(size.totalParameters),
    formatParameters(size.activeParameters),
    costCell(decoding ? prices?.dollarsPerMillionOutputTokens : prices?.dollarsPerMillionTokens),
    formatNumber(point.accelerators, 1),
    layoutName(point.layout, size.activeParameters < size.totalParameters) || 'TP1',
    bounds[size.bound],
  ]
}

/** The largest models of every machine, sparsity and margin. @param decoding whether only output tokens cost anything */
export function sizeTable(rows: readonly SizeRow[], decoding: boolean): string {
  const nameOf = sizeNames(rows)
  return tableOf(
    columns,
    rows.map((row) => [
      nameOf(row),
      sparsityWords(row.series.question.sparsity),
      marginWords(row.margin),
      ...cellsOf(row, decoding),
    ]),
  )
}
