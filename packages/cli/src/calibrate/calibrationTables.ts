import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type MeasurementName, type MeasurementTables, measurementFiles } from '@paretoken/validation'
import { InputError } from 'paretoken'
import { readText } from '../output/readText.ts'
import { inputPath } from '../output/surroundings.ts'
import type { CalibrateFlags } from './calibrateFlags.ts'

const files = Object.entries(measurementFiles) as readonly (readonly [MeasurementName, string])[]

/** The tables that a folder has. Throws InputError where there is no such folder. */
function tablesIn(folder: string): MeasurementTables {
  const path = inputPath(folder)
  const kind = statSync(path, { throwIfNoEntry: false })
  if (kind === undefined) throw new InputError(`cannot read ${path}: there is no such file or folder`)
  if (!kind.isDirectory())
    throw new InputError(`${path} is a file, and tables lie in a folder; a table of runs goes after --data`)
  return Object.fromEntries(
    files
      .map(([table, file]) => [table, join(path, file)] as const)
      .filter(([, name]) => existsSync(name))
      .map(([table, name]) => [table, { name, csv: readText(name) }]),
  )
}

/** The tables asked for; the published runs where none are. Throws InputError where one cannot be read, or a folder has none. */
export async function calibrationTables(
  folder: string | undefined,
  { data }: Pick<CalibrateFlags, 'data'>,
): Promise<MeasurementTables> {
  if (folder === undefined && data === undefined) {
    const { publishedRuns } = await import('@paretoken/validation/node')
    return { serving: { name: 'the published table', csv: publishedRuns() } }
  }
  const tables = folder === undefined ? {} : tablesIn(folder)
  const runs =
    data === undefined
      ? {}
      : {
          serving: { name: data === '-' ? 'standard input' : data, csv: readText(inputPath(data)) },
        }
  const all = { ...tables, ...runs }
  if (Object.keys(all).length === 0)
    throw new InputError(
      `${folder} has no table of measurements: ${files.map(([, file]) => file).join(', ')}`,
    )
  return all
}
