import { find, modelEntries } from '@paretoken/catalog'
import { parse } from '#csv-parse'
import { servingColumns } from '../servingTable/servingColumns.ts'
import { servingSources } from '../servingTable/servingSources.ts'

type Cells = Readonly<Record<string, string>>

const measured = ['tpot_ms', 'ttft_ms', 'output_tok_s_per_gpu', 'total_tok_s_per_gpu']

/** Columns that are left out: what follows from the source. */
const leftOut = ['length_share']

const shortSource = new Map(Object.entries(servingSources).map(([short, group]) => [group, short]))

/** A figure with five digits, which is more than any was measured to. */
const rounded = (text: string): string => (text === '' ? '' : String(Number(Number(text).toPrecision(5))))

const hasDraftHead = (name: string): boolean =>
  (find(modelEntries, name)?.model.multiTokenPrediction?.modules ?? 0) > 0

/** What is written of a cell: nothing of what an empty cell says as well. */
function cellOf(cells: Cells, key: string): string {
  const text = cells[key] ?? ''
  if (measured.includes(key)) return rounded(text)
  if (key === 'group') return shortSource.get(text) ?? text
  if (key === 'pp' || key === 'ep' || key === 'dp') return text === '1' ? '' : text
  if (key === 'disaggregated') return text === 'True' ? 'true' : ''
  if (key === 'spec_decode')
    return text === 'none' || (text === 'unknown' && !hasDraftHead(cells.model ?? '')) ? '' : text
  return text
}

const month = (date: string | undefined): string => /^\d{4}-\d{2}/.exec(date ?? '')?.[0] ?? ''

/**
 * The table of measured runs of this repository, made from one that others compile: rows that measured something, in this repository's
 * columns and with its short names of sources, figures with five digits, dates as months.
 */
export function publishedTable(csv: string): string {
  const records: readonly Cells[] = parse(csv, { bom: true, columns: true, skip_empty_lines: true })
  const columns = servingColumns.filter(({ key }) => !leftOut.includes(key))
  const header = [...columns.map(({ name }) => name), 'month']
  const rows = records
    .filter((cells) => measured.some((key) => (cells[key] ?? '') !== ''))
    .map((cells) => [...columns.map(({ key }) => cellOf(cells, key)), month(cells.date)])
  return [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('')
}
