import type { PaperQuestionFlags } from '../arguments/paperQuestion.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import type { OutputFlags } from '../output/outputFlags.ts'
import { commandPrefix, print, printText, terminal } from '../output/terminal.ts'
import { frontierTable } from './frontierText.ts'
import { type PaperFrontierAnswer, paperFrontierAnswer } from './paperFrontierAnswer.ts'

/** Answers `paretoken frontier --method paper:…`: the frontier of the paper's model. */
export async function answerPaperFrontier(
  modelName: string,
  flags: PaperQuestionFlags & OutputFlags,
): Promise<void> {
  const answer = paperFrontierAnswer(modelName, flags)
  const written = await writeChart(answer.chart, flags)
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) printText(csvOf(answer.rows()))
  else if (answer.reason !== undefined) print(answer.reason)
  else await printFrontier(answer, written)
}

async function printFrontier(answer: PaperFrontierAnswer, written: readonly string[]): Promise<void> {
  const { textOf } = await import('@paretoken/figures')
  print(answer.heading)
  print(answer.assumptions)
  print()
  print(frontierTable(answer.frontier))
  print()
  const { subtitle: _printedAbove, ...chart } = await answer.chart()
  print(textOf(chart, { ...terminal, rows: 14 }))
  print()
  print(answer.fit)
  for (const path of written) print(`Figure: ${path}`)
  print(`Next:   ${commandPrefix} ${answer.next}`)
}
