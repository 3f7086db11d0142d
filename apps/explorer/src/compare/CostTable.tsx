import { formatValue, seriesStyle } from '@paretoken/figures'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { CostThere } from './comparedCurves.ts'

type SeriesCosts = {
  /** Of the series among all, which gives it its colour. */
  readonly position: number
  readonly name: string
  /** At each speed; undefined where it is not reached. */
  readonly costs: readonly (CostThere | undefined)[]
  /** Why there are none. */
  readonly why: string | undefined
}

type Props = { readonly rows: readonly SeriesCosts[]; readonly speeds: readonly number[] }

/** What a cell says: the cost, and how much dearer it is than the cheapest of its column. */
function Cost({ there }: { readonly there: CostThere | undefined }) {
  if (there === undefined) return <span className="quiet">–</span>
  const { cost, timesCheapest, point } = there
  return (
    <span className={timesCheapest === 1 ? 'cheapest-cost' : undefined}>
      {timesCheapest === 1 ? '○ ' : ''}
      <data value={cost}>{formatValue(cost, 'dollars')}</data>
      <small>
        {timesCheapest === 1 ? '' : `${Number(timesCheapest.toPrecision(3))}× · `}
        {point.layoutName}
      </small>
    </span>
  )
}

/** What each series costs at a few speeds. */
export function CostTable({ rows, speeds }: Props) {
  return (
    <div className="scrolled">
      <Table aria-label="Dollars per million tokens at each speed" className="table costs">
        <TableHeader>
          <Column isRowHeader>Series</Column>
          {speeds.map((speed) => (
            <Column key={speed} id={String(speed)}>
              {formatValue(speed, 'number')} tok/s
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {rows.map(({ position, name, costs, why }) => (
            <Row key={position} id={position}>
              <Cell>
                <span
                  className="dot"
                  style={{ background: `var(--series-${seriesStyle(position).colour})` }}
                />{' '}
                {name}
                {why !== undefined && <small className="problem">{why}</small>}
              </Cell>
              {speeds.map((speed, column) => (
                <Cell key={speed}>
                  <Cost there={costs[column]} />
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
