import { costedAnswer } from '../costs/costedAnswer.ts'
import { checkNumberOfSeries } from '../frontier/checkNumberOfSeries.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { compareChart } from './compareChart.ts'
import { type CompareFlags, speedsAsked } from './compareFlags.ts'
import { comparisonRecord, comparisonRows } from './compareRecords.ts'
import { comparisonOf } from './comparison.ts'
import { printComparison } from './printComparison.ts'

/** Answers `paretoken compare`: models on machines side by side. */
export async function answerCompare(modelNames: readonly string[], flags: CompareFlags): Promise<void> {
  const speeds = speedsAsked(flags)
  const answer = await costedAnswer(modelNames, flags, {}, '--speeds')
  checkNumberOfSeries(answer.series)
  const comparison = comparisonOf(answer, speeds)
  const feasible = comparison.series.some(({ points }) => points.length > 0)
  const written = feasible ? await writeChart(() => compareChart(comparison), flags) : []
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(comparisonRecord(comparison), undefined, 2))
  else if (flags.csv) {
    for (const { reason } of comparison.series) if (reason !== undefined) warn(reason)
    const rows = comparisonRows(comparison)
    if (rows.length > 0) printText(csvOf(rows))
  } else await printComparison(comparison, written)
}
