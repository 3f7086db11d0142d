import type { z } from 'zod'
import { find, type Named } from '../lookUp.ts'
import { checkText } from './checkText.ts'
import { didYouMean } from './didYouMean.ts'
import { type FileProblem, problemsError } from './fileProblem.ts'
import type { Path } from './path.ts'
import type { Report } from './resolveQuantity.ts'

/** A file's text and the name the user knows it by. */
export type SourceText = {
  /** The file as the user named it: "my-chip.yaml", "standard input". */
  readonly fileName: string
  /** Its content, YAML or JSON. */
  readonly text: string
}

/** What every description of a file has. */
type Described = { readonly id?: string | undefined; readonly extends?: string | undefined }

/** Something files describe, such as models, and what it takes to read it. */
export type DescribedKind<Given extends Described, Result> = {
  /** What one is called: "accelerator". */
  readonly what: string
  /** How to see all of the catalog: "paretoken hardware". */
  readonly list: string
  /** What a file may hold. */
  readonly schema: z.ZodType<Given | Given[]>
  /** What the catalog has of it. */
  readonly catalog: readonly Named[]
  /** The catalog's of that name; undefined where there is none. */
  readonly catalogued: (name: string) => Result | undefined
  /** What is described, on top of `base`, which is there if it extends something. What is wrong goes to `report`. */
  readonly resolve: (
    given: Given & { readonly id: string },
    context: { readonly base: Result | undefined; readonly fileName: string },
    report: Report,
  ) => Result | undefined
}

/** Something described in a file, before what it extends is known. */
type Description<Given> = {
  readonly id: string
  readonly fileName: string
  readonly given: Given
  readonly problemAt: (path: Path, sentence: string) => FileProblem
}

/** The id of a file that names none: "My chip.yaml" describes "my-chip". */
const idOfFile = (fileName: string): string => {
  const base = fileName.split(/[\\/]/).at(-1) ?? ''
  const stem = base.replace(/\.[^.]*$/, '').toLowerCase()
  return stem.replaceAll(/[^a-z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '') || 'own'
}

function describe<Given extends Described>(
  { fileName, text }: SourceText,
  schema: z.ZodType<Given | Given[]>,
  problems: FileProblem[],
): readonly Description<Given>[] {
  const { value, problems: own, problemAt } = checkText(text, { fileName, schema })
  problems.push(...own)
  if (value === undefined) return []
  if (!Array.isArray(value))
    return [{ id: value.id ?? idOfFile(fileName), fileName, given: value, problemAt }]
  return value.map((given, index) => ({
    id: given.id ?? `${idOfFile(fileName)}-${index + 1}`,
    fileName,
    given,
    problemAt: (path, sentence) => problemAt([index, ...path], sentence),
  }))
}

/**
 * What files describe, each on top of what it extends: another of these files or something of the catalog. Throws one
 * InputError with a line for everything that is wrong in any of them.
 */
export function readDescribed<Given extends Described, Result>(
  sources: readonly SourceText[],
  kind: DescribedKind<Given, Result>,
): readonly Result[] {
  const { what, catalog } = kind
  const problems: FileProblem[] = []
  const descriptions = sources.flatMap((source) => describe(source, kind.schema, problems))
  const finished = new Map<Description<Given>, Result | undefined>()

  function baseOf(
    description: Description<Given>,
    name: string,
    trail: readonly Description<Given>[],
  ): Result | undefined {
    const own = find(
      descriptions.filter((other) => other !== description || find(catalog, name) === undefined),
      name,
    )
    if (own !== undefined) return resolve(own, [...trail, description])
    const catalogued = kind.catalogued(name)
    if (catalogued !== undefined) return catalogued
    const known = [...descriptions, ...catalog].map(({ id }) => id)
    const hint = didYouMean(name, known) || `; \`${kind.list}\` lists those of the catalog`
    problems.push(description.problemAt(['extends'], `names no ${what}, "${name}"${hint}`))
    return undefined
  }

  function resolve(
    description: Description<Given>,
    trail: readonly Description<Given>[],
  ): Result | undefined {
    if (finished.has(description)) return finished.get(description)
    const { given, id, fileName, problemAt } = description
    if (trail.includes(description)) {
      const circle = [...trail.slice(trail.indexOf(description)), description]
        .map((one) => one.id)
        .join(' → ')
      problems.push(problemAt(['extends'], `leads back to itself: ${circle}`))
      return undefined
    }
    const base = given.extends === undefined ? undefined : baseOf(description, given.extends, trail)
    const result =
      given.extends !== undefined && base === undefined
        ? undefined
        : kind.resolve({ ...given, id }, { base, fileName }, (path, sentence) =>
            problems.push(problemAt(path, sentence)),
          )
    finished.set(description, result)
    return result
  }

  for (const [index, { id, problemAt }] of descriptions.entries())
    if (descriptions.slice(0, index).some((earlier) => earlier.id === id))
      problems.push(problemAt(['id'], `is taken: another ${what} of these files is called "${id}"`))
  const results = descriptions.flatMap((description) => resolve(description, []) ?? [])
  if (problems.length > 0) {
    const names = new Set(sources.map(({ fileName }) => fileName))
    throw problemsError([...names].flatMap((name) => problems.filter(({ fileName }) => fileName === name)))
  }
  return results
}
