import type { Row } from '@paretoken/cli/answers'
import { useMemo, useState } from 'react'
import {
  Cell,
  Column,
  Row as Line,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components'
import { cellText, columnsOf, sortedRows, withShare } from './operationColumns.ts'

type Props = {
  readonly operations: readonly Row[]
  /** What their shares are of. */
  readonly stepSeconds: number
}

/** Every kernel and message of a step, by any of its figures. */
export function OperationsTable({ operations, stepSeconds }: Props) {
  const [sort, setSort] = useState<SortDescriptor>({ column: 'seconds', direction: 'descending' })
  const rows = useMemo(
    () => operations.map((row, index) => ({ ...withShare(row, stepSeconds), id: String(index) })),
    [operations, stepSeconds],
  )
  const columns = useMemo(() => columnsOf(rows), [rows])
  const sorted = useMemo(
    () => sortedRows(rows, String(sort.column), sort.direction === 'descending'),
    [rows, sort],
  )
  return (
    <div className="operations">
      <Table aria-label="Operations and messages" sortDescriptor={sort} onSortChange={setSort}>
        <TableHeader>
          {columns.map(({ field, name, format }) => (
            <Column
              key={field}
              id={field}
              allowsSorting
              isRowHeader={field === 'operation'}
              className={format === undefined ? 'operation-column' : 'operation-column number'}
            >
              {({ sortDirection }) => (
                <>
                  {name}
                  {sortDirection !== undefined && (
                    <span aria-hidden="true">{sortDirection === 'ascending' ? '\u00a0▴' : '\u00a0▾'}</span>
                  )}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {sorted.map((row) => (
            <Line key={row.id} id={String(row.id)}>
              {columns.map((column) => {
                const value = row[column.field]
                return (
                  <Cell
                    key={column.field}
                    className={column.format === undefined ? 'operation-cell' : 'operation-cell number'}
                  >
                    {typeof value === 'number' ? (
                      <data value={value}>{cellText(value, column)}</data>
                    ) : (
                      cellText(value, column)
                    )}
                  </Cell>
                )
              })}
            </Line>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
