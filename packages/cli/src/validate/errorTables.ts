import {
  type Comparison,
  type ErrorSummary,
  type FigureName,
  figureNames,
  type GroupErrors,
  type WorstRun,
} from '@paretoken/validation'
import { fittedTable, type SpareColumn } from '../output/fittedTable.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import { type Column, tableOf } from '../output/table.ts'
import { figureWords } from './figureWords.ts'

const none = '–'

const right = (heading: string): Column => ({ heading, align: 'right' })

/** A share as a percentage of at most three digits, in columns: 12.2 %, 127 %. */
const percent = (share: number | null): string =>
  share === null ? none : `${formatNumber(100 * share, share < 1 ? 3 : 1)} %`

const shortPercent = (share: number | null): string =>
  share === null ? none : `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`

const bias = (ratio: number | null): string => (ratio === null ? none : ratio.toFixed(2))

const count = (rows: number): string => formatNumber(rows, 1)

const errorCells = (name: string, errors: ErrorSummary): readonly string[] => [
  name,
  count(errors.count),
  percent(errors.medianError),
  percent(errors.meanError),
  percent(errors.p90Error),
  bias(errors.bias),
]

/** The errors of all rows, and of those not in doubt, a row for each figure that was measured. */
export const overallTable = ({ all, undoubted, doubted }: GroupErrors): string =>
  tableOf(
    [
      { heading: '|predicted − measured| / measured' },
      right('rows'),
      right('median'),
      right('mean'),
      right('90th'),
      right('pred/meas'),
    ],
    figureNames
      .filter((figure) => all[figure].count > 0)
      .flatMap((figure) => [
        errorCells(figureWords[figure], all[figure]),
        ...(doubted > 0 ? [errorCells('  rows not in doubt', undoubted[figure])] : []),
      ]),
  )

const bothCells = (name: string, { ours, theirs }: Comparison['all'][FigureName]): readonly string[] => [
  name,
  count(ours.count),
  percent(ours.medianError),
  percent(ours.p90Error),
  percent(theirs.medianError),
  percent(theirs.p90Error),
  bias(theirs.bias),
]

/** Other predictions beside ours on exactly the same rows, figure by figure. */
export const comparisonTable = (comparisons: readonly Comparison[]): string =>
  tableOf(
    [
      { heading: 'On the rows that others cover' },
      right('rows'),
      right('ours: median'),
      right('90th'),
      right('theirs: median'),
      right('90th'),
      right('pred/meas'),
    ],
    figureNames.flatMap((figure) => {
      const covering = comparisons.filter(({ all }) => all[figure].ours.count > 0)
      return covering.length === 0
        ? []
        : [
            [figureWords[figure]],
            ...covering.flatMap(({ name, all, undoubted }) => [
              bothCells(`  ${name}`, all[figure]),
              ...(undoubted[figure].ours.count > 0 && undoubted[figure].ours.count < all[figure].ours.count
                ? [bothCells('    rows not in doubt', undoubted[figure])]
                : []),
            ]),
          ]
    }),
  )

/** The columns of one figure in a table of groups. */
type GroupColumn = SpareColumn & { readonly cell: (group: GroupErrors) => string }

const figureHeadings: Readonly<Record<FigureName, string>> = {
  timePerOutputToken: 'TPOT',
  timeToFirstToken: 'TTFT',
  throughput: 'tok/s',
}

function figureColumns(figure: FigureName): readonly GroupColumn[] {
  const cell = (read: (errors: ErrorSummary) => string) => (group: GroupErrors) =>
    group.all[figure].count === 0 ? '' : read(group.all[figure])
  const main = figure === 'timePerOutputToken'
  return [
    { ...right(figureHeadings[figure]), cell: cell((errors) => count(errors.count)) },
    { ...right('median'), cell: cell(({ medianError }) => shortPercent(medianError)) },
    { ...right('90th'), cell: cell(({ p90Error }) => shortPercent(p90Error)), ...(main ? {} : { spare: 2 }) },
    { ...right('p/m'), cell: cell((errors) => bias(errors.bias)), ...(main ? {} : { spare: 1 }) },
    ...(main
      ? [
          {
            ...right('not in doubt'),
            cell: ({ doubted, undoubted }: GroupErrors) =>
              doubted === 0 ? '' : shortPercent(undoubted[figure].medianError),
          },
        ]
      : []),
  ]
}

/** Groups of runs side by side: the errors of each figure that any of them measured, and those in time per output token of rows not in doubt. */
export function groupTable(by: string, groups: readonly GroupErrors[]): string {
  const measured = figureNames.filter((figure) => groups.some(({ all }) => all[figure].count > 0))
  const columns: readonly GroupColumn[] = [
    { heading: `by ${by}`, cell: ({ name }) => name },
    ...measured.flatMap(figureColumns),
  ]
  return fittedTable(
    columns,
    groups.map((group) => columns.map(({ cell }) => cell(group))),
  )
}

/** Runs that are predicted worst, with what is likely to be the matter. */
export const worstTable = (runs: readonly WorstRun[]): string =>
  tableOf(
    [
      { heading: 'run' },
      { heading: '' },
      right('measured'),
      right('predicted'),
      right('p/m'),
      { heading: 'likely reason' },
    ],
    runs.map(({ id, model, hardware, engine, measuredSeconds, predictedSeconds, ratio, likelyReason }) => [
      id,
      `${model} on ${hardware}, ${engine}`,
      formatSeconds(measuredSeconds),
      formatSeconds(predictedSeconds),
      formatNumber(ratio),
      likelyReason,
    ]),
  )
