import { InputError } from 'paretoken'
import { calibrationFormat, calibrationVersion, constantsOfFile } from '../calibration/calibrationFile.ts'
import type { FittedConstants } from '../calibration/fittedConstants.ts'
import { isRecord } from '../config-json/fields.ts'
import { calibrationSchema } from './calibrationSchema.ts'
import { parseText } from './parseText.ts'
import { readChecked } from './readChecked.ts'
import type { SourceText } from './readDescribed.ts'

/**
 * The constants of a file that `paretoken calibrate` wrote. Throws InputError where it is no such file, of a version that is not known, or holds what
 * cannot be: a line for each thing that is wrong.
 */
export function readCalibration({ fileName, text }: SourceText): FittedConstants {
  const { value, problems } = parseText(text, fileName)
  if (problems.length === 0) {
    if (!isRecord(value) || value.format !== calibrationFormat)
      throw new InputError(
        `${fileName} is no file of fitted constants; \`paretoken calibrate --out FILE.json\` writes one`,
      )
    if (value.version !== calibrationVersion)
      throw new InputError(
        `${fileName} is of version ${JSON.stringify(value.version)} of such files, and this paretoken reads version ${calibrationVersion}; fit it again with \`paretoken calibrate\``,
      )
  }
  return constantsOfFile(readChecked(text, { fileName, schema: calibrationSchema }))
}
