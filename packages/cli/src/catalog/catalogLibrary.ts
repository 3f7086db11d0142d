import { find } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { cataloguedSubject, unknownName } from './cataloguedSubject.ts'
import type { Library } from './library.ts'
import type { Subject } from './subject.ts'

/** A file that has been read: what it describes, or its text where it is a trace. */
export type LibraryFile = {
  readonly name: string
  readonly subjects?: readonly Subject[]
  readonly text?: string
}

const idOf = (subject: Subject): string =>
  subject.kind === 'model' ? subject.model.id : subject.hardware.accelerator.id

/** What a name stands for among files: all that the file of that name describes, or the one thing of that name. */
function among(files: readonly LibraryFile[], name: string): readonly Subject[] | undefined {
  const file = files.find((each) => each.name === name && each.subjects !== undefined)
  if (file !== undefined) return file.subjects
  const described = files.flatMap(({ subjects = [] }) => subjects)
  const found = find(
    described.map((subject) => ({ id: idOf(subject), subject })),
    name,
  )
  return found && [found.subject]
}

/** The catalog, with no file system beside it. @param files that have been read; their names come before those of the catalog */
export const catalogLibrary = (files: readonly LibraryFile[] = []): Library => ({
  subjectsNamed: async (name) => {
    const own = among(files, name)
    if (own !== undefined) return own
    const subject = cataloguedSubject(name)
    if (subject !== undefined) return [subject]
    throw unknownName(name, 'model or accelerator')
  },
  text: (path) => {
    const text = files.find((file) => file.name === path)?.text
    if (text !== undefined) return text
    throw new InputError(`cannot read ${path}: there is no such file`)
  },
})
