import { fileLibrary } from '../catalog/fileLibrary.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { compareAnswer } from './compareAnswer.ts'
import type { CompareFlags } from './compareFlags.ts'
import { printComparison } from './printComparison.ts'

/** Answers `paretoken compare`: models on machines side by side. */
export async function answerCompare(modelNames: readonly string[], flags: CompareFlags): Promise<void> {
  const answer = await compareAnswer(modelNames, flags, fileLibrary)
  const written = await writeChart(answer.chart, flags)
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) {
    for (const reason of answer.reasons) if (reason !== undefined) warn(reason)
    const rows = answer.rows()
    if (rows.length > 0) printText(csvOf(rows))
  } else await printComparison(answer, written)
}
