import { costHeading } from '../costs/costUnit.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { type Column, tableOf } from '../output/table.ts'
import type { Comparison, CostAtSpeed } from './comparison.ts'

/** What a series costs at a speed, and how much dearer than the cheapest it is. */
function cellsOf(at: CostAtSpeed | undefined, unit: Comparison['unit']): readonly [string, string] {
  if (at === undefined) return ['–', '']
  const { point, timesCheapest } = at
  const cost = unit === 'dollars' ? formatDollars(point.cost) : formatNumber(point.cost)
  return [cost, timesCheapest === 1 ? '○' : `${formatNumber(timesCheapest)}×`]
}

/** A speed with as many digits as it was given. */
const speedHeading = (speed: number): string => formatNumber(speed, Math.max(1, String(speed).replace(/\D/g, '').length))

/** What each series costs at each speed, a row a series. */
export function compareTable({ of, unit, speeds, series }: Comparison): string {
  const columns: readonly Column[] = [
    { heading: `${costHeading(of, unit)} at tokens/s` },
    ...speeds.flatMap((speed): readonly Column[] => [
      { heading: speedHeading(speed), align: 'right' },
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
