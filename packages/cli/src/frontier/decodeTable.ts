import { type DecodePoint, hasExperts, layoutName } from 'paretoken'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { markCell, pointsToShow } from '../output/shownPoints.ts'
import { type Column, tableOf } from '../output/table.ts'
import type { ComputedSeries } from './computedSeries.ts'
import { memoryShare, percentCell } from './pointCells.ts'

const columns = (priced: boolean): readonly Column[] => [
  { heading: '' },
  { heading: 'tokens/s', align: 'right' },
  { heading: priced ? '$/Mtok' : 's/ktok', align: 'right' },
  { heading: 'tokens/s/acc', align: 'right' },
  { heading: 'acc', align: 'right' },
  { heading: 'batch', align: 'right' },
  { heading: 'MFU', align: 'right' },
  { heading: 'MBU', align: 'right' },
  { heading: 'HBM', align: 'right' },
  { heading: 'binds' },
  { heading: 'layout' },
]

/** Cost as a table tells it: dollars for a million tokens, or accelerator-seconds for a thousand. */
const costCell = (point: DecodePoint, priced: boolean): string =>
  priced && point.dollarsPerMillionTokens !== null
    ? formatDollars(point.dollarsPerMillionTokens)
    : formatNumber(point.acceleratorSecondsPerToken * 1000)

/** The frontier of a series as a table for people, fastest first. */
export function decodeTable({ question, frontier }: ComputedSeries, priced: boolean): string {
  const experts = hasExperts(question.model)
  const cells = (point: DecodePoint): readonly string[] => [
    markCell(point, frontier),
    formatNumber(point.tokensPerSecond),
    costCell(point, priced),
    formatNumber(point.tokensPerSecondPerAccelerator),
    formatNumber(point.accelerators, 1),
    formatNumber(point.batch, 1),
    percentCell(point.mfu),
    percentCell(point.mbu),
    percentCell(memoryShare(point)),
    point.limit,
    layoutName(point.layout, experts) || 'TP1',
  ]
  const shown = pointsToShow(frontier, ({ acceleratorSecondsPerToken }) => acceleratorSecondsPerToken)
  return tableOf(columns(priced), shown.map(cells))
}
