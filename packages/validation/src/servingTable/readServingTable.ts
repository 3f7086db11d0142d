import { suggest } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { csvRecords } from './csvRecords.ts'
import { loadKindOf, loadKinds } from './loadKinds.ts'
import { type ServingColumn, servingColumns } from './servingColumns.ts'
import type { ServingRow } from './servingRow.ts'
import { servingSources } from './servingSources.ts'

/** A row of a table that says nothing that can be compared, and why. */
export type RowProblem = {
  /** Its first line in the file. */
  readonly line: number
  /** Empty where it has none. */
  readonly id: string
  readonly reason: string
}

/** What a table of serving runs has: rows that can be read, and those that cannot. */
export type ServingTable = { readonly rows: readonly ServingRow[]; readonly problems: readonly RowProblem[] }

type Cells = { readonly [key in ServingColumn['key']]: string }

/** Where each column stands in a table; throws InputError where one is missing without which it tells nothing. */
function placesOf(header: readonly string[], name: string): readonly number[] {
  const places = servingColumns.map((column) =>
    header.findIndex((word) => word === column.name || word === column.key),
  )
  const missing = servingColumns.filter(({ required }, index) => required && places[index] === -1)
  const [first] = missing
  if (first === undefined) return places
  const taken = new Set(places)
  const spare = header.filter((word, index) => word !== '' && !taken.has(index)).map((id) => ({ id }))
  const [near] = [first.key, first.name].flatMap((word) => suggest(spare, word, 1))
  const hint = near === undefined ? '' : `, but "${near}"`
  const names = missing.map((column) =>
    column.name === column.key ? column.name : `${column.name} (${column.key})`,
  )
  throw new InputError(`${name} has no column${missing.length === 1 ? '' : 's'} ${names.join(', ')}${hint}`)
}

/** What is wrong with a cell; undefined where it can be. */
function cellProblem({ key, name, number }: ServingColumn, text: string): string | undefined {
  if (number === undefined || text === '') return undefined
  const named = name === key ? name : `${name} (${key})`
  const value = Number(text)
  if (!Number.isFinite(value)) return `${named} must be a number, not "${text}"`
  if (number === 'whole' && !(Number.isInteger(value) && value >= 1))
    return `${named} must be a whole number of at least 1, not ${text}`
  return value > 0 ? undefined : `${named} must be more than 0, not ${text}`
}

const booleans: readonly string[] = ['', 'true', 'false']

const speculations = /^(none|unknown|mtp\d*|)$/

/** What is wrong with a row whose cells can all be; undefined where nothing is. */
function rowProblem({ id, batch_kind, disaggregated, spec_decode }: Cells): string | undefined {
  if (id === '') return 'it has no id'
  if (!speculations.test(spec_decode))
    return `speculation (spec_decode) must be none, mtp, mtp with the number of drafted tokens, or unknown, not "${spec_decode}"`
  if (!booleans.includes(disaggregated.toLowerCase()))
    return `disaggregated must be True or False, not "${disaggregated}"`
  if (loadKindOf(batch_kind) !== undefined) return undefined
  const [near] = suggest(
    loadKinds.map((kind) => ({ id: kind })),
    batch_kind,
    1,
  )
  return `unknown loadKind (batch_kind): "${batch_kind}"; ${near === undefined ? `there are ${loadKinds.join(', ')}` : `did you mean "${near}"?`}`
}

/** Breaks of lines inside quoted cells. */
const linesWithin = (record: readonly string[]): number =>
  record.reduce((breaks, text) => breaks + (text.includes('\n') ? text.split('\n').length - 1 : 0), 0)

const truth = (text: string): string => (text.toLowerCase() === 'true' ? 'True' : 'False')

/**
 * The rows of a table of serving runs, in this repository's columns or in those that such tables are compiled in (`servingColumns`), in any
 * order. Rows that say what cannot be are told apart, with the line and the reason. Throws InputError where a column is missing
 * without which no row tells anything.
 * @param name what the table is called, for sentences that say what is wrong with it
 */
export function readServingTable(csv: string, name: string): ServingTable {
  const [header, ...records] = csvRecords(csv, name)
  if (header === undefined) throw new InputError(`${name} is empty`)
  const columns = header.record.map((word) => word.trim())
  const places = placesOf(columns, name)
  const rows: ServingRow[] = []
  const problems: RowProblem[] = []
  const lines = new Map<string, number>()
  for (const { record, info } of records) {
    const line = info.lines - linesWithin(record)
    const texts = servingColumns.map((_, index) => (record[places[index] as number] ?? '').trim())
    const cells = Object.fromEntries(servingColumns.map(({ key }, index) => [key, texts[index]])) as Cells
    const reason =
      record.length === columns.length
        ? (servingColumns
            .map((column, index) => cellProblem(column, texts[index] as string))
            .find((problem) => problem !== undefined) ?? rowProblem(cells))
        : `it has ${record.length} cells, and the header ${columns.length}`
    const earlier = lines.get(cells.id)
    if (reason !== undefined) problems.push({ line, id: cells.id, reason })
    else if (earlier !== undefined)
      problems.push({ line, id: cells.id, reason: `line ${earlier} has the same id` })
    else {
      lines.set(cells.id, line)
      const group = servingSources[cells.group] ?? cells.group
      rows.push({ ...cells, line, group, disaggregated: truth(cells.disaggregated) })
    }
  }
  return { rows, problems }
}

/** The rows of a table that can be read. */
export const servingRows = (csv: string): readonly ServingRow[] => readServingTable(csv, 'serving.csv').rows
