/** How a column is set. */
export type Column = { readonly heading: string; readonly align?: 'left' | 'right' }

const widthOf = (text: string): number => [...text].length

/**
 * A table without borders: headings, then rows. Columns are as wide as their widest cell.
 * @param gap what stands between columns
 */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  gap = '  ',
): string {
  const widths = columns.map(({ heading }, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), widthOf(heading)),
  )
  const cellOf = (text: string, column: number): string => {
    const room = ' '.repeat((widths[column] ?? 0) - widthOf(text))
    return columns[column]?.align === 'right' ? room + text : text + room
  }
  return [columns.map(({ heading }) => heading), ...rows]
    .map((row) =>
      columns
        .map((_, column) => cellOf(row[column] ?? '', column))
        .join(gap)
        .trimEnd(),
    )
    .join('\n')
}
