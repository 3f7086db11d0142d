import type { Path } from '@paretoken/catalog/files'
import type { CommandField } from './commandFields.ts'
import type { GivenField, Word } from './scenario.ts'

/** A file being checked: takes what is wrong, and knows the lines. */
export type CheckedFile = {
  readonly report: (path: Path, sentence: string) => void
  readonly lineAt: (path: Path) => number
}

const isValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** A value as a message shows it, never long. */
export function quotedValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'fields with values'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** What a field wants, in words. */
function wanted({ kinds, choices }: CommandField): string {
  if (choices.length > 0) return `one of ${choices.join(', ')}`
  const words = [
    ...(kinds.includes('flag') ? ['true or false'] : []),
    ...(kinds.includes('value') ? ['text', 'a number'] : []),
    ...(kinds.includes('list') ? ['a list of them'] : []),
  ]
  return words.length === 1 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/**
 * What a field of a file gives its command; undefined where it is false, so not given, or wrong, which is reported.
 * @param path where it stands
 */
export function fieldValue(
  field: CommandField,
  value: unknown,
  path: Path,
  { report, lineAt }: CheckedFile,
): GivenField | undefined {
  const line = lineAt(path)
  const { kinds, choices } = field
  if (typeof value === 'boolean' && kinds.includes('flag'))
    return value ? { field, words: [], path, line } : undefined
  const isList = Array.isArray(value) && kinds.includes('list')
  const values: readonly unknown[] = isList ? value : [value]
  const words = values.map((each, index): Word | undefined => {
    const place = isList ? [...path, index] : path
    const sound =
      isValue(each) && kinds.includes('value') && (choices.length === 0 || choices.includes(String(each)))
    if (sound) return { text: String(each), line: lineAt(place) }
    report(place, `must be ${isList ? 'text or a number' : wanted(field)}, not ${quotedValue(each)}`)
    return undefined
  })
  if (isList && values.length === 0) report(path, 'is an empty list; give it a value, or leave it out')
  const sound = words.filter((word) => word !== undefined)
  return sound.length === 0 ? undefined : { field, words: sound, path, line }
}
