import {
  type ErrorSummary,
  figureNames,
  type GroupErrors,
  type PredictedTable,
  type ValidationReport,
} from '@paretoken/validation'

/** Everything, as `--json` prints it: the report, and what is predicted for each row. */
export const validationRecord = (name: string, report: ValidationReport, table: PredictedTable) => ({
  table: name,
  ...report,
  runs: table.predictions,
})

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** The errors of one figure as columns, their names led by the figure's. */
const errorColumns = (name: string, { count, medianError, meanError, p90Error, bias }: ErrorSummary) => ({
  [`${name}Count`]: count,
  [`${name}MedianError`]: medianError ?? undefined,
  [`${name}MeanError`]: meanError ?? undefined,
  [`${name}P90Error`]: p90Error ?? undefined,
  [`${name}Bias`]: bias ?? undefined,
})

function groupRow({ by, name, rows, doubted, all, undoubted }: GroupErrors) {
  const columns = figureNames.flatMap((figure) => [
    errorColumns(figure, all[figure]),
    errorColumns(`undoubted${capital(figure)}`, undoubted[figure]),
  ])
  return Object.assign({ by, name, rows, doubted }, ...columns) as Readonly<
    Record<string, string | number | undefined>
  >
}

/** A flat record for all runs, and for each group of them. */
export const validationRows = ({ overall, groups }: ValidationReport) => [overall, ...groups].map(groupRow)

const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : Number((1000 * seconds).toPrecision(6))

/** What is predicted for each row, in the order of the file, in the columns that tables of runs are compiled in. */
export function predictionRows({ predictions, unpredicted }: PredictedTable) {
  const rows = [
    ...predictions.map(({ id, line, predicted, doubts }) => ({
      line,
      id,
      tpot_ms: milliseconds(predicted.timePerOutputTokenSeconds),
      ttft_ms: milliseconds(predicted.timeToFirstTokenSeconds),
      output_tok_s_per_gpu:
        predicted.tokensPerSecondPerAccelerator === undefined
          ? undefined
          : Number(predicted.tokensPerSecondPerAccelerator.toPrecision(6)),
      reason: undefined as string | undefined,
      doubts: doubts.join('; '),
    })),
    ...unpredicted.map(({ id, line, reason }) => ({
      line,
      id,
      tpot_ms: undefined,
      ttft_ms: undefined,
      output_tok_s_per_gpu: undefined,
      reason,
      doubts: '',
    })),
  ]
  return rows.sort((a, b) => a.line - b.line).map(({ line: _line, ...row }) => row)
}
