import type { FittedConstants } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { fileLibrary } from '../catalog/fileLibrary.ts'
import { constantsIn } from '../decode/calibrationAsked.ts'
import { readText } from '../output/readText.ts'
import { inputPath } from '../output/surroundings.ts'
import type { ValidationTables } from './validatedAnswer.ts'
import type { ValidateFlags } from './validateFlags.ts'
import { publishedName } from './validationAnswer.ts'

async function tableText(data: string | undefined): Promise<readonly [name: string, text: string]> {
  if (data !== undefined) return [data === '-' ? 'standard input' : data, readText(inputPath(data))]
  const { publishedRuns } = await import('@paretoken/validation/node')
  return [publishedName, publishedRuns()]
}

/** The constants of a file. Throws InputError where it is none: runs are predicted with those of their own engines, so that none is named. */
async function constantsAsked(file: string): Promise<FittedConstants> {
  if (/\.json$/i.test(file)) return constantsIn(file, fileLibrary)
  throw new InputError(
    `--calibration: a file of \`paretoken calibrate\` is wanted, such as fitted.json, not "${file}"; each run is predicted with the constants of its own engine`,
  )
}

/** Reads the tables that flags name. Throws InputError where a file cannot be read. */
export async function validationInput({
  data,
  peers,
  calibration,
}: Pick<ValidateFlags, 'data' | 'peers' | 'calibration'>): Promise<ValidationTables> {
  const [name, text] = await tableText(data)
  return {
    name,
    text,
    ...(calibration === undefined ? {} : { constants: await constantsAsked(calibration) }),
    ...(peers === undefined ? {} : { peers: { name: peers, text: readText(inputPath(peers)) } }),
  }
}
