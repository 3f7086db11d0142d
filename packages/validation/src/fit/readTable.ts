import { InputError } from 'paretoken'
import { parse } from '#csv-parse'

/** Columns that are read from a table, by what stands in them. */
export type Columns<Text extends string, Figure extends string> = {
  readonly texts: readonly Text[]
  /** Finite numbers. */
  readonly figures: readonly Figure[]
  /** Rows to read, by what stands in some columns, where a table has rows of several kinds; all when absent. */
  readonly only?: { readonly [column: string]: string }
}

/** One row of a table. */
export type Row<Text extends string, Figure extends string> = {
  readonly [column in Text]: string
} & { readonly [column in Figure]: number }

/**
 * The rows of a table of comma-separated values, its first line the names of columns. Other columns are left out. Throws InputError
 * where a column is missing or a figure is none.
 * @param name what the table is called, for the sentence that says what is wrong with it: "gemm.csv"
 */
export function readTable<Text extends string, Figure extends string>(
  csv: string,
  name: string,
  { texts, figures, only = {} }: Columns<Text, Figure>,
): readonly Row<Text, Figure>[] {
  const lines: readonly Readonly<Record<string, string>>[] = parse(csv, {
    columns: true,
    skip_empty_lines: true,
  })
  const figureOf = (text: string, line: number, column: string): number => {
    const figure = Number(text)
    if (text.trim() !== '' && Number.isFinite(figure)) return figure
    throw new InputError(`${name} line ${line}: ${column} must be a number, not "${text}"`)
  }
  return lines.flatMap((fields, index) => {
    const cell = (column: string): string => {
      const text = fields[column]
      if (text === undefined) throw new InputError(`${name} has no column ${column}`)
      return text
    }
    if (Object.entries(only).some(([column, text]) => cell(column) !== text)) return []
    const row = [
      ...texts.map((column) => [column, cell(column)]),
      ...figures.map((column) => [column, figureOf(cell(column), index + 2, column)]),
    ]
    return [Object.fromEntries(row) as Row<Text, Figure>]
  })
}
