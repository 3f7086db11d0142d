import { find, paperAcceleratorEntries, paperModelEntries } from '@paretoken/catalog'
import { type Accelerator, InputError } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import type { ModelSubject } from '../catalog/modelSubject.ts'
import type { Subject } from '../catalog/subject.ts'

/** The same words, with where to look where only the paper's model knows the name. */
async function subjectsNamed(name: string, library: Library): Promise<readonly Subject[]> {
  try {
    return await library.subjectsNamed(name)
  } catch (error) {
    const inPaper = find([...paperModelEntries, ...paperAcceleratorEntries], name)
    if (!(error instanceof InputError) || inPaper === undefined) throw error
    throw new InputError(
      `"${name}" is known to the paper’s model only; add --method paper:ep+pp, or name one of the catalog`,
    )
  }
}

/** The models of that name in a library. */
export async function modelsNamed(name: string, library: Library): Promise<readonly ModelSubject[]> {
  return (await subjectsNamed(name, library)).map((subject) => {
    if (subject.kind === 'model') return subject.model
    throw new InputError(`"${name}" is an accelerator where a model is wanted; accelerators go after --on`)
  })
}

/** The accelerators of that name in a library. @param flag what they were named after */
export async function acceleratorsNamed(
  name: string,
  library: Library,
  flag = '--on',
): Promise<readonly Accelerator[]> {
  return (await subjectsNamed(name, library)).map((subject) => {
    if (subject.kind === 'hardware') return subject.hardware.accelerator
    throw new InputError(`${flag} "${name}" is a model where an accelerator is wanted; models go first`)
  })
}
