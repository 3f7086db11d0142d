import { costHeading } from '../costs/costUnit.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { formatTyped } from '../output/formatTyped.ts'
import { type Column, tableOf } from '../output/table.ts'
import type { Comparison, CostAtSpeed } from './comparison.ts'

/** What a series costs at a speed, and how much dearer than the cheapest it is. */
function cellsOf(at: CostAtSpeed | undefined, unit: Comparison['unit']): readonly [string, string] {
  if (at === undefined) return ['–', '']
  const { point, timesCheapest } = at
  const cost = unit === 'dollars' ? formatDollars(point.cost) : formatNumber(point.cost)
  return [cost, timesCheapest === 1 ? '○' : `${formatNumber(timesCheapest)}×`]
}

/** What each series costs at each speed, a row a series. */
export function compareTable({ of, unit, speeds, series }: Comparison): string {
  const columns: readonly Column[] = [
    { heading: `${costHeading(of, unit)} at tokens/s` },
    ...speeds.flatMap((speed): readonly Column[] => [
      { heading: formatTyped(speed), align: 'right' },
      { heading: '' },
    ]),
    { heading: 'fastest', align: 'right' },
  ]
  const rows = series
    .filter(({ points }) => points.length > 0)
    .map(({ name, points, atSpeeds }) => [
      name,
      ...atSpeeds.flatMap((at) => cellsOf(at, unit)),
      formatNumber(points[0]?.tokensPerSecond ?? 0),
    ])
  return tableOf(columns, rows)
}
