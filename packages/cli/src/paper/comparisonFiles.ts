import { join } from 'node:path'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { writeWhole } from '../output/writeWhole.ts'
import { type ComputedComparison, comparisonAnswer } from './comparisonAnswer.ts'

/** Writes a comparison's charts of cost and of MFU (SVG, PNG) and its points (CSV, JSON) into a folder; the paths written. */
export async function writeComparison(
  computed: ComputedComparison,
  folder: string,
): Promise<readonly string[]> {
  const answer = comparisonAnswer(computed)
  const file = (ending: string) => join(folder, `${computed.comparison.id}${ending}`)
  writeWhole(file('.csv'), csvOf(answer.rows()))
  writeWhole(file('.json'), `${JSON.stringify(answer.record())}\n`)
  const { cost, mfu } = await answer.charts()
  return [
    file('.csv'),
    file('.json'),
    ...(await writeChart(() => cost, { svg: file('.cost.svg'), png: file('.cost.png') })),
    ...(await writeChart(() => mfu, { svg: file('.mfu.svg'), png: file('.mfu.png') })),
  ]
}
