import type { GroupErrors } from '@paretoken/validation'
import { useState } from 'react'
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components'
import type { ValidatedFigure } from '../worker/validated.ts'
import { groupColour } from './groupColour.ts'

type Props = {
  readonly by: string
  readonly overall: GroupErrors
  readonly groups: readonly GroupErrors[]
  readonly figure: ValidatedFigure
}

const columns = [
  { id: 'count', name: 'runs' },
  { id: 'medianError', name: 'median error' },
  { id: 'p90Error', name: '90th percentile' },
  { id: 'bias', name: 'predicted / measured' },
] as const

type ColumnId = (typeof columns)[number]['id']

function cell(value: number | null, column: ColumnId): string {
  if (value === null) return '–'
  if (column === 'count') return value.toLocaleString('en')
  return column === 'bias' ? value.toFixed(2) : `${(100 * value).toFixed(1)} %`
}

/** How far predictions are off, of all chosen runs and of each group of them. */
export function ErrorTable({ by, overall, groups, figure }: Props) {
  const [sort, setSort] = useState<SortDescriptor>({ column: 'count', direction: 'descending' })
  const placed = groups
    .map((group, place) => ({ group, place }))
    .filter(({ group }) => group.all[figure].count > 0)
  const column = sort.column as ColumnId | 'name'
  const ordered = placed.toSorted((a, b) => {
    const order =
      column === 'name'
        ? a.group.name.localeCompare(b.group.name, 'en', { numeric: true })
        : (a.group.all[figure][column] ?? 0) - (b.group.all[figure][column] ?? 0)
    return sort.direction === 'descending' ? -order : order
  })
  return (
    <div className="scrolled">
      <Table
        aria-label={`Errors by ${by}`}
        className="table errors"
        sortDescriptor={sort}
        onSortChange={setSort}
      >
        <TableHeader>
          <Column id="name" isRowHeader allowsSorting>
            {by}
          </Column>
          {columns.map(({ id, name }) => (
            <Column key={id} id={id} allowsSorting>
              {name}
              {sort.column === id ? (sort.direction === 'ascending' ? ' ↑' : ' ↓') : ''}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          <Row id="all">
            <Cell>
              <b>all</b>
            </Cell>
            {columns.map(({ id }) => (
              <Cell key={id}>
                <b>
                  <data value={overall.all[figure][id] ?? ''}>{cell(overall.all[figure][id], id)}</data>
                </b>
              </Cell>
            ))}
          </Row>
          {ordered.map(({ group, place }) => (
            <Row key={group.name} id={group.name}>
              <Cell>
                <span className="dot" style={{ background: groupColour(place) }} /> {group.name}
              </Cell>
              {columns.map(({ id }) => (
                <Cell key={id}>
                  <data value={group.all[figure][id] ?? ''}>{cell(group.all[figure][id], id)}</data>
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
