import type { Accelerator } from 'paretoken'
import { acceleratorOf } from '../hardware/accelerator.ts'
import { acceleratorEntries } from '../hardware/acceleratorEntries.ts'
import { find } from '../lookUp.ts'
import { hardwareSchema } from './hardwareSchema.ts'
import { readDescribed, type SourceText } from './readDescribed.ts'
import { resolveAccelerator } from './resolveAccelerator.ts'

function catalogued(name: string): Accelerator | undefined {
  const entry = find(acceleratorEntries, name)
  return entry && acceleratorOf(entry)
}

/**
 * The accelerators that files describe, each on top of the one it extends: another of these files or one of the
 * catalog. Throws one InputError with a line for everything that is wrong in any of them.
 */
export const readHardware = (sources: readonly SourceText[]): readonly Accelerator[] =>
  readDescribed(sources, {
    what: 'accelerator',
    list: 'paretoken hardware',
    schema: hardwareSchema,
    catalog: acceleratorEntries,
    catalogued,
    resolve: (given, { base }, report) => resolveAccelerator(given, base, report),
  })
