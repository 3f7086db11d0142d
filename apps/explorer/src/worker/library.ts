import { catalogLibrary, describeFile, type Library, type Subject } from '@paretoken/cli/answers'
import { InputError } from 'paretoken'
import type { SeriesAsked } from '../address/explored.ts'
import { machineWords, modelWords } from './catalogue.ts'
import type { Described, DroppedFile } from './described.ts'
import { type BaseMachine, changedFile, changedName } from './machineOf.ts'

/** What the worker knows beside the catalog: files that were dropped on the page. */
export type Shelf = { readonly library: Library; readonly described: readonly Described[] }

const idOf = (subject: Subject): string =>
  subject.kind === 'model' ? subject.model.id : subject.hardware.accelerator.id

const quantizationFile = /(^|\/)(hf_quant_config|quantize_config)\.json$/
const configJson = /(^|\/)config\.json$/
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** The file beside a config.json that says how its weights are quantised. */
const besideOf = (name: string, files: readonly DroppedFile[]): DroppedFile | undefined =>
  configJson.test(name)
    ? files.find((file) => quantizationFile.test(file.name) && folderOf(file.name) === folderOf(name))
    : undefined

async function readFile(file: DroppedFile, files: readonly DroppedFile[]) {
  const { name, text } = file
  try {
    if (quantizationFile.test(name) && files.some((each) => besideOf(each.name, files) === file))
      return { name, subjects: [] }
    const beside = besideOf(name, files)
    return {
      name,
      subjects: await describeFile(name, text, beside && { path: beside.name, text: beside.text }),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { name, subjects: [], problem: error.message }
  }
}

const wordsOf = (subject: Subject): string =>
  subject.kind === 'model' ? modelWords(subject.model.model) : machineWords(subject.hardware.accelerator)

/** The library of the catalog and of what files describe; what is wrong with a file is told of it, and it is left out. */
export async function shelfOf(files: readonly DroppedFile[]): Promise<Shelf> {
  const read = await Promise.all(files.map((file) => readFile(file, files)))
  const choices = (subjects: readonly Subject[], kind: Subject['kind'], name: string) =>
    subjects
      .filter((subject) => subject.kind === kind)
      .map((subject) => ({
        // A file that describes one thing is a name for it, as for the command.
        id: subjects.length === 1 ? name : idOf(subject),
        aliases: [idOf(subject)],
        words: wordsOf(subject),
      }))
  return {
    library: catalogLibrary(read.map(({ name, subjects }) => ({ name, subjects }))),
    described: read.map(({ name, subjects, problem }) => ({
      models: choices(subjects, 'model', name),
      hardware: choices(subjects, 'hardware', name),
      ...(problem === undefined ? {} : { problem }),
    })),
  }
}

/** The machine of a series before its changes. Throws InputError where there is none of that name. */
export async function baseMachine(name: string, library: Library): Promise<BaseMachine> {
  const [subject, ...others] = await library.subjectsNamed(name)
  if (subject?.kind !== 'hardware' || others.length > 0)
    throw new InputError(`"${name}" is not one accelerator; only one can be changed`)
  const { accelerator, sources } = subject.hardware
  return { accelerator, catalogued: sources.length > 0 }
}

/** The machine of a series with its changes. Throws InputError, with the place in its file, where they cannot be. */
export async function changedMachine(series: SeriesAsked, base: BaseMachine): Promise<Subject> {
  const subjects = await describeFile(`${changedName(series, base)}.yaml`, changedFile(series, base))
  const changed = subjects.at(-1)
  if (changed === undefined) throw new Error('a file of a changed machine describes it')
  return changed
}

/** The library in which the machine of a series has its changes, and what it is called there. */
export async function withChanges(
  series: SeriesAsked,
  library: Library,
): Promise<{ readonly library: Library; readonly hardware: string }> {
  if (series.changes === undefined) return { library, hardware: series.hardware }
  const base = await baseMachine(series.hardware, library)
  const name = changedName(series, base)
  const changed = await changedMachine(series, base)
  return {
    hardware: name,
    library: {
      ...library,
      subjectsNamed: async (asked) => (asked === name ? [changed] : library.subjectsNamed(asked)),
    },
  }
}
