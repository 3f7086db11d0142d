import { type Column, tableOf } from './table.ts'

/** A column that may be left out. */
export type SpareColumn = Column & {
  /** When it is left out where there is no room: 1 is the first; never when absent. */
  readonly spare?: number
}

/** The widest that a table is made. */
const mostWidth = 110

const widthOf = (table: string): number =>
  table.split('\n').reduce((widest, line) => Math.max(widest, [...line].length), 0)

/** A table no wider than 110 characters, as far as columns can be spared. */
export function fittedTable(columns: readonly SpareColumn[], rows: readonly (readonly string[])[]): string {
  const table = tableOf(columns, rows)
  const next = columns.reduce(
    (least, { spare = Number.POSITIVE_INFINITY }) => Math.min(least, spare),
    Number.POSITIVE_INFINITY,
  )
  if (widthOf(table) <= mostWidth || next === Number.POSITIVE_INFINITY) return table
  const kept = columns.map(({ spare }) => spare !== next)
  return fittedTable(
    columns.filter((_, index) => kept[index]),
    rows.map((row) => row.filter((_, index) => kept[index])),
  )
}
