import { fileLibrary } from '../catalog/fileLibrary.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { planAnswer } from './planAnswer.ts'
import type { PlanFlags } from './planFlags.ts'
import { printPlan } from './printPlan.ts'

/** Answers `paretoken plan`: the cheapest deployment of all models, machines, precisions and calibrations asked for. */
export async function answerPlan(modelNames: readonly string[], flags: PlanFlags): Promise<void> {
  const answer = await planAnswer(modelNames, flags, fileLibrary)
  const written = await writeChart(answer.chart, flags)
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) printText(csvOf(answer.rows()))
  else printPlan(answer, written)
}
