/** A flat record. */
export type Row = Readonly<Record<string, string | number | undefined>>

const quoted = (value: string | number | undefined): string => {
  const text = String(value ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180, but lines end in a newline alone), with the keys of the first row as the header. */
export function csvOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return lines.map((line) => `${line.map(quoted).join(',')}\n`).join('')
}
