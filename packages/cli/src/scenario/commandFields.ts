import type { Argument, Command, Option } from '@commander-js/extra-typings'

/** What a field can hold: true or false, a value, a list of values. */
type FieldKind = 'flag' | 'value' | 'list'

/** A field of a question: what one argument or one flag of its command is in a file. */
export type CommandField = {
  /** The argument's word, or the flag's without its dashes: "max-accelerators". */
  readonly name: string
  readonly description: string
  readonly kinds: readonly FieldKind[]
  /** The values there are, where they are a few words. */
  readonly choices: readonly string[]
  readonly required: boolean
  /** It is what the command takes first, not a flag. */
  readonly isArgument: boolean
}

/** A command as a scenario sees it. */
export type QuestionCommand = {
  readonly name: string
  readonly description: string
  readonly fields: readonly CommandField[]
}

const argumentField = (argument: Argument): CommandField => ({
  name: argument.name(),
  description: argument.description,
  kinds: argument.variadic ? ['value', 'list'] : ['value'],
  choices: argument.argChoices ?? [],
  required: argument.required,
  isArgument: true,
})

/** Any flag with a value can be given a list: the command itself says where one value is wanted. */
const flagField = (option: Option): CommandField => ({
  name: option.long?.replace(/^--/, '') ?? '',
  description: option.description,
  kinds: [
    ...(option.required ? [] : (['flag'] as const)),
    ...(option.required || option.optional ? (['value', 'list'] as const) : []),
  ],
  choices: option.argChoices ?? [],
  required: option.mandatory,
  isArgument: false,
})

/** What a question to that command can hold. */
const commandFields = (command: Command): readonly CommandField[] => [
  ...command.registeredArguments.map((argument) => argumentField(argument as Argument)),
  ...command.options.map((option) => flagField(option as Option)),
]

/** A command as a scenario sees it, read off its arguments and flags. */
export const questionCommand = (command: Command): QuestionCommand => ({
  name: command.name(),
  description: command.description(),
  fields: commandFields(command),
})
