import { dirname } from 'node:path'
import { calibrationFileOf } from '@paretoken/catalog'
import type { Calibrated } from '@paretoken/validation'
import { InputError } from 'paretoken'
import { commandPrefix, print } from '../output/terminal.ts'
import { prepareFolder, writeWhole } from '../output/writeWhole.ts'
import { calibratedWithProgress } from './calibratedWithProgress.ts'
import type { CalibrateFlags } from './calibrateFlags.ts'
import { calibrationRecord } from './calibrationRecord.ts'
import { calibrationTables } from './calibrationTables.ts'
import { printCalibration } from './printCalibration.ts'

/** Throws InputError where the file could not be read back, or not be written, before work is done for it. */
function checkOut(out: string | undefined): void {
  if (out === undefined) return
  if (!/\.json$/i.test(out))
    throw new InputError(`--out: the file must end in .json, by which --calibration knows it, not ${out}`)
  prepareFolder(dirname(out))
}

/** What could be typed next: the same with a file, or a question to what is in it, by its engine where it has no vLLM but several others. */
function nextCommand(
  folder: string | undefined,
  { data, out }: CalibrateFlags,
  { constants }: Calibrated,
): string {
  if (out === undefined) {
    const input = [
      ...(folder === undefined ? [] : [folder]),
      ...(data === undefined ? [] : [`--data ${data}`]),
    ]
    return ['calibrate', ...input, '--out fitted.json'].join(' ')
  }
  const [first, ...others] = Object.keys(constants.engines.engines)
  const named = first === 'vllm' || others.length === 0 ? out : `${out}:${first}`
  return `frontier llama-3.1-70b --on h100-sxm --calibration vllm,${named}`
}

/** Answers `paretoken calibrate`: constants fitted to measurements. */
export async function answerCalibrate(folder: string | undefined, flags: CalibrateFlags): Promise<void> {
  checkOut(flags.out)
  const calibrated = await calibratedWithProgress(await calibrationTables(folder, flags))
  const file = calibrationFileOf(calibrated.constants, calibrated)
  if (flags.out !== undefined) writeWhole(flags.out, `${JSON.stringify(file, undefined, 2)}\n`)
  if (flags.json) print(JSON.stringify(calibrationRecord(calibrated, file), undefined, 2))
  else {
    printCalibration(calibrated, flags.out === undefined ? [] : [flags.out])
    print(`Next:    ${commandPrefix} ${nextCommand(folder, flags, calibrated)}`)
  }
}
