import { InputError } from 'paretoken'
import { wrapped } from '../catalog/wrapped.ts'
import { type DecodeSeries, decodeSeries } from '../decode/decodeSeries.ts'
import { warningsOf } from '../decode/warnings.ts'
import { describedSeries } from '../frontier/decodeRecords.ts'
import { infeasibleSentence } from '../frontier/infeasibleSentence.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, terminal, warn } from '../output/terminal.ts'
import { explainedPoint } from './explainedPoint.ts'
import type { ExplainFlags } from './explainFlags.ts'
import { explanationRecord, operationRecords } from './explainRecords.ts'
import { writeExplanationFigures } from './explanationFigures.ts'
import { printExplanation } from './printExplanation.ts'

/** The one series that flags ask for. */
async function onlySeries(modelName: string, flags: ExplainFlags): Promise<DecodeSeries> {
  const [first, ...others] = await decodeSeries([modelName], flags)
  if (first !== undefined && others.length === 0) return first
  throw new InputError(
    'explain takes one model, machine, precision and calibration at a time; `paretoken frontier` compares several',
  )
}

/** Answers `paretoken explain`: one deployment, told apart. */
export async function answerExplain(modelName: string, flags: ExplainFlags): Promise<void> {
  const series = await onlySeries(modelName, flags)
  const explained = explainedPoint(series, flags)
  if ('infeasible' in explained) {
    for (const warning of warningsOf([series])) warn(warning)
    const reason = infeasibleSentence(explained.infeasible, '--speed')
    const { infeasible } = explained.infeasible.frontier
    if (flags.json) print(JSON.stringify({ ...describedSeries(series), reason, infeasible }, undefined, 2))
    else if (flags.csv) warn(reason)
    else print(wrapped('', reason, terminal.columns))
    return
  }
  const written = await writeExplanationFigures(series, explained, flags)
  for (const warning of warningsOf([series])) warn(warning)
  if (flags.json) print(JSON.stringify(explanationRecord(series, explained), undefined, 2))
  else if (flags.csv) printText(csvOf(operationRecords(explained.explanation.step)))
  else await printExplanation(series, explained, written)
}
