import { fileLibrary } from '../catalog/fileLibrary.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { startProgress } from '../output/startProgress.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { invertAnswer } from './invertAnswer.ts'
import type { InvertFlags } from './invertFlags.ts'
import { printPriced } from './printPriced.ts'
import { printSizes } from './printSizes.ts'

/** Answers `paretoken invert`: from an offer to the sizes of model it implies; of a model, from a speed to its price or back. */
export async function answerInvert(modelName: string | undefined, flags: InvertFlags): Promise<void> {
  const answer = await invertAnswer(modelName, flags, fileLibrary, startProgress)
  const written = await writeChart(answer.chart, flags)
  for (const warning of answer.warnings) warn(warning)
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) {
    if (answer.sought !== 'size')
      for (const sentence of [...answer.reasons, ...answer.nearest])
        if (sentence !== undefined) warn(sentence)
    const rows = answer.rows()
    if (rows.length > 0) printText(csvOf(rows))
  } else if (answer.sought === 'size') await printSizes(answer, written)
  else await printPriced(answer, written)
}
