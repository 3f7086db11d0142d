import { acceleratorEntries, find } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { csvRecords } from '../servingTable/csvRecords.ts'
import type { RowProblem } from '../servingTable/readServingTable.ts'
import type { MeasurementTable } from './measurementTables.ts'

/** A table without the rows that cannot be, and those rows. */
export type SoundTable = {
  /** Its rows that can be read, machines by their ids in the catalog. */
  readonly csv: string
  /** How many they are. */
  readonly rows: number
  readonly problems: readonly RowProblem[]
}

const cellText = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const lineOf = (cells: readonly string[]): string => `${cells.map(cellText).join(',')}\n`

/** The sentence without the table and the line, which are those of a table of one row. */
const reasonOf = (message: string): string => message.replace(/^\S+\.csv (?:line \d+: )?/, '')

/**
 * Takes the rows out of a table that cannot be, each with its line and the reason. Throws InputError where it is no table, or where all of its rows cannot
 * be for the same reason, such as a column that is missing.
 * @param read reads a table, and throws InputError where it cannot be; rows are given one by one where it throws at all of them together
 */
export function soundTable(table: MeasurementTable, read: (csv: string) => unknown): SoundTable {
  const { csv, name } = table
  const [header, ...records] = csvRecords(csv, name, true)
  if (header === undefined) throw new InputError(`${name} is empty`)
  if (records.length === 0) throw new InputError(`${name} has no rows`)
  const columns = header.record
  const machine = columns.indexOf('hardware')
  const first = lineOf(columns)
  const rows = records.map(({ record, info }) => ({
    line: info.lines,
    text: lineOf(
      record.map((text, column) =>
        column === machine ? (find(acceleratorEntries, text)?.id ?? text) : text,
      ),
    ),
    cells: record.length,
  }))
  const problemWith = (text: string): string | undefined => {
    try {
      read(`${first}${text}`)
      return undefined
    } catch (error) {
      if (error instanceof InputError) return reasonOf(error.message)
      throw error
    }
  }
  const whole = rows.every(({ cells }) => cells === columns.length)
  const all = rows.map(({ text }) => text).join('')
  if (whole && problemWith(all) === undefined)
    return { csv: `${first}${all}`, rows: rows.length, problems: [] }
  const problems: RowProblem[] = []
  const sound: string[] = []
  for (const { line, text, cells } of rows) {
    const reason =
      cells === columns.length ? problemWith(text) : `it has ${cells} cells, and the header ${columns.length}`
    if (reason === undefined) sound.push(text)
    else problems.push({ line, id: '', reason })
  }
  const [reason] = problems.map((problem) => problem.reason)
  if (sound.length === 0 && reason !== undefined && problems.every((problem) => problem.reason === reason))
    throw new InputError(`${name}${/^has no /.test(reason) ? ' ' : ': '}${reason}`)
  if (sound.length === 0) throw new InputError(`${name} line ${problems[0]?.line}: ${reason}; no row can be`)
  return { csv: `${first}${sound.join('')}`, rows: sound.length, problems }
}
