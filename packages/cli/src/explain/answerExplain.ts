import { fileLibrary } from '../catalog/fileLibrary.ts'
import { wrapped } from '../catalog/wrapped.ts'
import { csvOf } from '../output/csv.ts'
import { writeCharts } from '../output/severalCharts.ts'
import { print, printText, terminal, warn } from '../output/terminal.ts'
import { explainAnswer } from './explainAnswer.ts'
import type { ExplainFlags } from './explainFlags.ts'
import { printExplanation } from './printExplanation.ts'

/** Answers `paretoken explain`: one deployment, told apart. */
export async function answerExplain(modelName: string, flags: ExplainFlags): Promise<void> {
  const answer = await explainAnswer(modelName, flags, fileLibrary)
  const { explained, reason } = answer
  const written = await writeCharts(async () => (await answer.charts()) ?? {}, flags)
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) {
    if (reason !== undefined) warn(reason)
    else printText(csvOf(answer.rows()))
  } else if (reason !== undefined) print(wrapped('', reason, terminal.columns))
  else {
    const charts = await answer.charts()
    if (explained !== undefined && charts !== undefined)
      await printExplanation(answer, explained, charts, written)
  }
}
