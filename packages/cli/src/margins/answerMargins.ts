import { InputError } from 'paretoken'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { costedRequests } from '../costs/costedRequests.ts'
import { checkNumberOfSeries } from '../frontier/checkNumberOfSeries.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { marginChart } from './marginChart.ts'
import { type MarginFlags, withRequests } from './marginFlags.ts'
import { marginRecords, marginsRecord } from './marginRecords.ts'
import { marginsOf } from './marginRows.ts'
import { printMargins } from './printMargins.ts'
import { reportedDays } from './reportedDays.ts'

/** Answers `paretoken margins`: list prices of models held against what they cost. */
export async function answerMargins(modelNames: readonly string[], asked: MarginFlags): Promise<void> {
  const flags = withRequests(asked)
  const speed = flags.speed === undefined ? undefined : parseTokensPerSecond(flags.speed, '--speed', '50')
  const answer = await costedRequests(modelNames, flags, {}, '--speed')
  checkNumberOfSeries(answer.series)
  const unpriced = answer.series.find(({ dollarsPerHour }) => dollarsPerHour === undefined)
  if (unpriced !== undefined)
    throw new InputError(
      `${unpriced.facets.hardware} has no price, and list prices are held against costs; add --price 2.10`,
    )
  const margins = marginsOf(answer, speed)
  const days = await reportedDays(answer, flags)
  const written = margins.rows.length === 0 ? [] : await writeChart(() => marginChart(answer, margins), flags)
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(marginsRecord(answer, margins, days), undefined, 2))
  else if (flags.csv) {
    for (const { reason } of answer.series) if (reason !== undefined) warn(reason)
    if (margins.rows.length > 0) printText(csvOf(marginRecords(margins)))
  } else await printMargins(answer, margins, days, written)
}
