import { find, paperAcceleratorEntries, paperModelEntries } from '@paretoken/catalog'
import { type Accelerator, InputError } from 'paretoken'
import type { ModelSubject } from '../catalog/modelSubject.ts'
import { readSubjects, type Subject } from '../catalog/readSubjects.ts'

/** The same words, with where to look where only the paper's model knows the name. */
async function subjectsNamed(name: string): Promise<readonly Subject[]> {
  try {
    return await readSubjects(name)
  } catch (error) {
    const inPaper = find([...paperModelEntries, ...paperAcceleratorEntries], name)
    if (!(error instanceof InputError) || inPaper === undefined) throw error
    throw new InputError(
      `"${name}" is known to the paper’s model only; add --method paper:ep+pp, or name one of the catalog`,
    )
  }
}

/** The models of that name, file or folder. */
export async function modelsNamed(name: string): Promise<readonly ModelSubject[]> {
  return (await subjectsNamed(name)).map((subject) => {
    if (subject.kind === 'model') return subject.model
    throw new InputError(`"${name}" is an accelerator where a model is wanted; accelerators go after --on`)
  })
}

/** The accelerators of that name or file. @param flag what they were named after */
export async function acceleratorsNamed(name: string, flag = '--on'): Promise<readonly Accelerator[]> {
  return (await subjectsNamed(name)).map((subject) => {
    if (subject.kind === 'hardware') return subject.hardware.accelerator
    throw new InputError(`${flag} "${name}" is a model where an accelerator is wanted; models go first`)
  })
}
