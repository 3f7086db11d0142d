import type { Row } from '@paretoken/cli/answers'
import { formatValue, type ValueFormat } from '@paretoken/figures/charts'

/** A column of the table of operations: the field of a record, and how it is written. */
export type OperationColumn = {
  readonly field: string
  readonly name: string
  readonly format?: ValueFormat
}

/** All columns. Beside the kind of a kernel stands its number format, beside that of a message its algorithm. */
const columns: readonly OperationColumn[] = [
  { field: 'operation', name: 'operation' },
  { field: 'seconds', name: 'time', format: 'seconds' },
  { field: 'share', name: 'share', format: 'percent' },
  { field: 'kindAndHow', name: 'kind' },
  { field: 'runs', name: 'runs', format: 'number' },
  { field: 'flop', name: 'FLOP a run', format: 'flopPerSecond' },
  { field: 'bytes', name: 'bytes a run', format: 'bytes' },
  { field: 'arithmeticSeconds', name: 'arithmetic', format: 'seconds' },
  { field: 'weightReadSeconds', name: 'weights', format: 'seconds' },
  { field: 'cacheReadSeconds', name: 'KV cache', format: 'seconds' },
  { field: 'activationSeconds', name: 'activations', format: 'seconds' },
  { field: 'launchSeconds', name: 'launches', format: 'seconds' },
  { field: 'networkLatencySeconds', name: 'network latency', format: 'seconds' },
  { field: 'networkTransferSeconds', name: 'network transfer', format: 'seconds' },
]

type Value = string | number | undefined

const sum = (...values: readonly Value[]): number =>
  values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0)

/** "latentAttention" as people write it. */
const inWords = (kind: Value): string =>
  String(kind ?? '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** An operation with its bytes added up, what it is done with, and its share of the time of a token. */
export const withShare = (row: Row, stepSeconds: number): Row => ({
  ...row,
  kindAndHow: [inWords(row.kind), row.format ?? row.algorithm]
    .filter((word) => word !== undefined)
    .join(', '),
  bytes: sum(row.weightBytes, row.cacheBytes, row.activationBytes, row.messageBytes),
  share: sum(row.seconds) / stepSeconds,
})

/** The columns in which some operation has something. */
export const columnsOf = (rows: readonly Row[]): readonly OperationColumn[] =>
  columns.filter(({ field }) => rows.some((row) => row[field] !== undefined && row[field] !== 0))

/** A cell as it is written; a dash where there is nothing. */
export function cellText(value: Value, { format }: OperationColumn): string {
  if (value === undefined || value === '' || value === 0) return '–'
  if (typeof value === 'string' || format === undefined) return String(value)
  if (format === 'percent') return `${(100 * value).toFixed(1)} %`
  return formatValue(value, format).replace('FLOP/s', 'FLOP')
}

/** Rows by one of their fields; numbers the largest first when `descending`, what has none always last. */
export function sortedRows(rows: readonly Row[], field: string, descending: boolean): readonly Row[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [one, other] = [a[field], b[field]]
    if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * String(one).localeCompare(String(other))
  })
}
