import type { Path } from '@paretoken/catalog/files'
import type { CommandField, QuestionCommand } from './commandFields.ts'
import { type CheckedFile, fieldValue, quotedValue } from './fieldValue.ts'
import { nearName } from './nearName.ts'
import type { GivenField, Question } from './scenario.ts'

/** A mapping of a file. */
export type Fields = { readonly [name: string]: unknown }

/** Whether a value of a file is fields with values. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of every question, whatever its command. */
const texts = ['title', 'notes'] as const
const ownFields = [...texts, 'command']

/** What a question is read with. */
type Context = {
  /** Its place among the questions, from 1 on. */
  readonly number: number
  readonly defaults: Fields
  readonly commands: readonly QuestionCommand[]
  readonly file: CheckedFile
}

/** The title and the notes of a file or a question. */
export function textsOf(
  fields: Fields,
  path: Path,
  { report }: CheckedFile,
): Pick<Question, (typeof texts)[number]> {
  const given = texts.flatMap((name) => {
    const value = fields[name]
    if (value === undefined) return []
    if (typeof value === 'string' && value.trim() !== '') return [[name, value.trim()] as const]
    report([...path, name], `must be text, not ${quotedValue(value)}`)
    return []
  })
  return Object.fromEntries(given)
}

/** The names a default for a field may have: an argument's in the singular and the plural, since commands take one model or several. */
const namesFor = ({ name, isArgument }: CommandField): readonly string[] =>
  isArgument ? [name, name.endsWith('s') ? name.slice(0, -1) : `${name}s`] : [name]

/** The default for a field, under its name or the other one of an argument. */
export function defaultOf(
  field: CommandField,
  defaults: Fields,
): { readonly name: string; readonly value: unknown } | undefined {
  const name = namesFor(field).find((each) => Object.hasOwn(defaults, each))
  return name === undefined ? undefined : { name, value: defaults[name] }
}

/** The command that a question names, itself or by the defaults; undefined where there is none, which is reported. */
function commandOf(
  own: Fields,
  path: Path,
  { defaults, commands, file }: Context,
): QuestionCommand | undefined {
  const isOwn = Object.hasOwn(own, 'command')
  const value = isOwn ? own.command : defaults.command
  const names = commands.map(({ name }) => name)
  const found = commands.find(({ name }) => name === value)
  if (found !== undefined) return found
  const isMisspelt = Object.keys(own).some((name) => nearName(name, ownFields).includes('"command"'))
  if (value === undefined) {
    if (!isMisspelt) file.report(path, `lacks a command, one of ${names.join(', ')}`)
  } else
    file.report(
      isOwn ? [...path, 'command'] : ['defaults', 'command'],
      `must be one of ${names.join(', ')}, not ${quotedValue(value)}${typeof value === 'string' ? nearName(value, names) : ''}`,
    )
  return undefined
}

/** What a question gives for a field of its command, itself or by the defaults. */
function givenField(
  field: CommandField,
  own: Fields,
  path: Path,
  { defaults, file }: Context,
): GivenField | undefined {
  const shared = defaultOf(field, defaults)
  if (Object.hasOwn(own, field.name)) {
    const place = [...path, field.name]
    if (own[field.name] !== null) return fieldValue(field, own[field.name], place, file)
    if (shared === undefined) file.report(place, 'is empty; give it a value, or leave it out')
    return undefined
  }
  if (shared === undefined) return undefined
  return fieldValue(field, single(field, shared.value), ['defaults', shared.name], file)
}

/** A list of one is that one where a field takes no list: a default of several commands. */
const single = ({ kinds }: CommandField, value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && !kinds.includes('list') ? value[0] : value

function checkNames(
  own: Fields,
  path: Path,
  fields: readonly CommandField[],
  commandName: string,
  { report }: CheckedFile,
): void {
  const known = [...fields.map(({ name }) => name), ...ownFields]
  for (const name of Object.keys(own))
    if (!known.includes(name))
      report([...path, name], `is not a field of ${commandName}${nearName(name, known)}`)
}

/** One question of a file; undefined where it has no command that is known. What is wrong is reported. @param path where it stands */
export function readQuestion(value: unknown, path: Path, context: Context): Question | undefined {
  const { number, commands, file } = context
  if (!isFields(value)) {
    file.report(path, `must be a command and its fields, not ${quotedValue(value)}`)
    return undefined
  }
  const command = commandOf(value, path, context)
  const question = textsOf(value, path, file)
  if (command === undefined) {
    const fields = commands.flatMap((each) => each.fields)
    checkNames(value, path, fields, 'any command', file)
    return undefined
  }
  checkNames(value, path, command.fields, command.name, file)
  const given = command.fields.map((field) => {
    const found = givenField(field, value, path, context)
    const isGiven =
      namesFor(field).some((name) => Object.hasOwn(value, name)) ||
      defaultOf(field, context.defaults) !== undefined
    if (field.required && !isGiven) file.report(path, `lacks ${field.name}: ${field.description}`)
    return found
  })
  return {
    number,
    ...question,
    command,
    given: given.filter((each) => each !== undefined),
    line: file.lineAt(path),
  }
}
