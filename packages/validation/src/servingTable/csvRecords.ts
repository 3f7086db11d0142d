import { InputError } from 'paretoken'
import { parse } from '#csv-parse'

/** What csv-parse gives with `info`: a record, and the last line read for it. */
export type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * The records of a table, its header among them. Throws InputError where it is none.
 * @param name what the table is called, for the sentence that says so
 * @param trim whether blanks around cells are taken away
 */
export function csvRecords(csv: string, name: string, trim = false): readonly CsvRecord[] {
  try {
    const options = {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim,
    }
    return parse(csv, options) as unknown as readonly CsvRecord[]
  } catch (error) {
    const reason = (error as Error).message.replace(/[.\s]+$/, '')
    throw new InputError(`${name} is not a table of comma-separated values: ${reason}`)
  }
}
