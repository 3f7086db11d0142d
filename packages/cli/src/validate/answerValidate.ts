import { csvOf } from '../output/csv.ts'
import { writeCharts } from '../output/severalCharts.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { writeWhole } from '../output/writeWhole.ts'
import { errorBoundsAsked, exceededBounds } from './errorBounds.ts'
import { printValidation } from './printValidation.ts'
import type { ValidateFlags } from './validateFlags.ts'
import { validationAnswer } from './validationAnswer.ts'
import { validationInput } from './validationInput.ts'

/** How the command ends where predictions are further off than they may be. */
const exceededCode = 1

/** What could be typed next: the same with its files, or where these are written with everything told. */
function nextCommand({ data, calibration, svg, png }: ValidateFlags): string {
  const same = [
    'validate',
    ...(data === undefined || data === '-' ? [] : [`--data ${data}`]),
    ...(calibration === undefined ? [] : [`--calibration ${calibration}`]),
  ].join(' ')
  const written = svg !== undefined || png !== undefined
  return `${same} ${written ? '--json' : '--predictions predicted.csv --svg runs.svg'}`
}

/** Answers `paretoken validate`: how far predictions are from measured runs. */
export async function answerValidate(flags: ValidateFlags): Promise<void> {
  const bounds = errorBoundsAsked(flags)
  const answer = await validationAnswer(await validationInput(flags), flags.cluster)
  const { name, report } = answer
  const charts = await writeCharts(answer.charts, flags)
  if (flags.predictions !== undefined) writeWhole(flags.predictions, csvOf(answer.predictions()))
  const written = [...(flags.predictions === undefined ? [] : [flags.predictions]), ...charts]
  if (flags.json) print(JSON.stringify(answer.record(), undefined, 2))
  else if (flags.csv) printText(csvOf(answer.rows()))
  else printValidation(name, report, written, nextCommand(flags))
  const exceeded = exceededBounds(report, bounds)
  for (const sentence of exceeded) warn(sentence)
  if (exceeded.length > 0) process.exitCode = exceededCode
}
