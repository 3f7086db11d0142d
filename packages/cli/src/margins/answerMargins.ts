import { fileLibrary } from '../catalog/fileLibrary.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import type { MarginFlags } from './marginFlags.ts'
import { marginsAnswer } from './marginsAnswer.ts'
import { printMargins } from './printMargins.ts'

/** Answers `paretoken margins`: list prices of models held against what they cost. */
export async function answerMargins(modelNames: readonly string[], flags: MarginFlags): Promise<void> {
  const answer = await marginsAnswer(modelNames, flags, fileLibrary)
  const written = await writeChart(answer.chart, flags)
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) {
    for (const reason of answer.reasons) if (reason !== undefined) warn(reason)
    const rows = answer.rows()
    if (rows.length > 0) printText(csvOf(rows))
  } else await printMargins(answer, written)
}
