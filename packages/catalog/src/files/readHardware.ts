import type { Accelerator } from 'paretoken'
import { acceleratorOf } from '../hardware/accelerator.ts'
import { acceleratorEntries } from '../hardware/acceleratorEntries.ts'
import { find } from '../lookUp.ts'
import { checkText } from './checkText.ts'
import { didYouMean } from './didYouMean.ts'
import { type FileProblem, problemsError } from './fileProblem.ts'
import { type DescribedAccelerator, hardwareSchema } from './hardwareSchema.ts'
import type { Path } from './path.ts'
import { resolveAccelerator } from './resolveAccelerator.ts'

/** A file's text and the name the user knows it by. */
export type SourceText = {
  /** The file as the user named it: "my-chip.yaml", "standard input". */
  readonly fileName: string
  /** Its content, YAML or JSON. */
  readonly text: string
}

/** An accelerator described in a file, before what it extends is known. */
type Description = {
  readonly id: string
  readonly given: DescribedAccelerator
  readonly problemAt: (path: Path, sentence: string) => FileProblem
}

/** The id of a file that names none: "My chip.yaml" describes "my-chip". */
const idOfFile = (fileName: string): string => {
  const base = fileName.split(/[\\/]/).at(-1) ?? ''
  const stem = base.replace(/\.[^.]*$/, '').toLowerCase()
  return stem.replaceAll(/[^a-z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '') || 'own'
}

function describe(source: SourceText, problems: FileProblem[]): readonly Description[] {
  const { value, problems: own, problemAt } = checkText(source.text, { ...source, schema: hardwareSchema })
  problems.push(...own)
  if (value === undefined) return []
  if (!Array.isArray(value)) return [{ id: value.id ?? idOfFile(source.fileName), given: value, problemAt }]
  return value.map((given, index) => ({
    id: given.id ?? `${idOfFile(source.fileName)}-${index + 1}`,
    given,
    problemAt: (path, sentence) => problemAt([index, ...path], sentence),
  }))
}

/**
 * The accelerators that files describe, each on top of the one it extends: another of these files or one of the
 * catalog. Throws one InputError with a line for everything that is wrong in any of them.
 */
export function readHardware(sources: readonly SourceText[]): readonly Accelerator[] {
  const problems: FileProblem[] = []
  const descriptions = sources.flatMap((source) => describe(source, problems))
  const finished = new Map<Description, Accelerator | undefined>()

  function baseOf(description: Description, trail: readonly Description[]): Accelerator | undefined {
    const name = description.given.extends
    if (name === undefined) return undefined
    const own = find(
      descriptions.filter((other) => other !== description || find(acceleratorEntries, name) === undefined),
      name,
    )
    if (own !== undefined) return resolve(own, [...trail, description])
    const entry = find(acceleratorEntries, name)
    if (entry !== undefined) return acceleratorOf(entry)
    const known = [...descriptions, ...acceleratorEntries].map(({ id }) => id)
    const hint = didYouMean(name, known) || '; `paretoken hardware` lists those of the catalog'
    problems.push(description.problemAt(['extends'], `names no accelerator, "${name}"${hint}`))
    return undefined
  }

  function resolve(description: Description, trail: readonly Description[]): Accelerator | undefined {
    if (finished.has(description)) return finished.get(description)
    if (trail.includes(description)) {
      const circle = [...trail.slice(trail.indexOf(description)), description].map(({ id }) => id).join(' → ')
      problems.push(description.problemAt(['extends'], `leads back to itself: ${circle}`))
      return undefined
    }
    const base = baseOf(description, trail)
    const { given, id, problemAt } = description
    const accelerator =
      given.extends !== undefined && base === undefined
        ? undefined
        : resolveAccelerator({ ...given, id }, base, (path, sentence) =>
            problems.push(problemAt(path, sentence)),
          )
    finished.set(description, accelerator)
    return accelerator
  }

  for (const [index, { id, problemAt }] of descriptions.entries())
    if (descriptions.slice(0, index).some((earlier) => earlier.id === id))
      problems.push(problemAt(['id'], `is taken: another accelerator of these files is called "${id}"`))
  const accelerators = descriptions.flatMap((description) => resolve(description, []) ?? [])
  if (problems.length > 0) {
    const names = new Set(sources.map(({ fileName }) => fileName))
    throw problemsError([...names].flatMap((name) => problems.filter(({ fileName }) => fileName === name)))
  }
  return accelerators
}
