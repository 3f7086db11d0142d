import type { Residuals } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'
import type { Column } from '../output/table.ts'
import { shortPercent } from './leftOutTable.ts'

/** Columns of how well constants fit what they were fitted to. */
export const residualColumns: readonly Column[] = [
  { heading: 'measured', align: 'right' },
  { heading: 'median', align: 'right' },
  { heading: '90th', align: 'right' },
]

/** How well constants fit what they were fitted to: how many measurements, median and 90th percentile of the error. */
export const residualCells = ({ count, medianError, p90Error }: Residuals): readonly string[] =>
  count === 0 ? ['0', '', ''] : [formatNumber(count, 1), shortPercent(medianError), shortPercent(p90Error)]
