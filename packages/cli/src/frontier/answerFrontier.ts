import { fileLibrary } from '../catalog/fileLibrary.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { frontierAnswer } from './frontierAnswer.ts'
import type { FrontierFlags } from './frontierFlags.ts'
import { printFrontierAnswer } from './printFrontierAnswer.ts'

/** Answers `paretoken frontier`: a frontier for every model, machine, precision and calibration asked for. */
export async function answerFrontier(modelNames: readonly string[], flags: FrontierFlags): Promise<void> {
  const answer = await frontierAnswer(modelNames, flags, fileLibrary)
  const chart = () => answer.chart(flags.perAccelerator ? 'throughput' : 'cost')
  const written = await writeChart(chart, flags)
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) {
    for (const reason of answer.reasons) if (reason !== undefined) warn(reason)
    const rows = answer.rows()
    if (rows.length > 0) printText(csvOf(rows))
  } else await printFrontierAnswer(answer, chart, written)
}
