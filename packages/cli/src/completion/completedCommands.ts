import type { Command } from '@commander-js/extra-typings'

/** The names an argument takes, as `paretoken complete-names` knows them. */
type NameKind = 'models' | 'hardware'

/** A flag as completion needs it. */
export type CompletedFlag = {
  /** With its dashes: "--json". */
  readonly name: string
  readonly description: string
  /** The values it takes, where they are a few words; empty otherwise. */
  readonly choices: readonly string[]
  /** It is followed by a value. */
  readonly takesValue: boolean
}

/** A command as completion needs it. */
export type CompletedCommand = {
  /** With those above it: "paper evaluate"; empty for the whole. */
  readonly path: string
  readonly description: string
  readonly flags: readonly CompletedFlag[]
  /** Commands below it, by name. */
  readonly parts: readonly { readonly name: string; readonly description: string }[]
  /** Words its first argument can be. */
  readonly choices: readonly string[]
  /** Names its first argument can be. */
  readonly names: readonly NameKind[]
}

/** Which names the first argument of a command can be. */
const namesByCommand: Readonly<Record<string, readonly NameKind[]>> = {
  frontier: ['models'],
  explain: ['models'],
  compare: ['models'],
  invert: ['models'],
  margins: ['models'],
  plan: ['models'],
  show: ['models', 'hardware'],
  models: ['models'],
  hardware: ['hardware'],
}

/** Commands that are not for people to type. */
const hidden = ['complete-names']

/** A command and all below it, in the order of the help. */
export function completedCommands(command: Command, path = ''): readonly CompletedCommand[] {
  const parts = command.commands.filter((part) => !hidden.includes(part.name()))
  const flags = command.options.map(({ long, short, description, argChoices = [], flags: usage }) => ({
    name: long ?? short ?? '',
    description,
    choices: argChoices,
    takesValue: /[<[]/.test(usage),
  }))
  const help = { name: '--help', description: 'explain the command', choices: [], takesValue: false }
  const own: CompletedCommand = {
    path,
    description: command.description(),
    flags: [...flags, help],
    parts: parts.map((part) => ({ name: part.name(), description: part.description() })),
    choices: command.registeredArguments[0]?.argChoices ?? [],
    names: namesByCommand[path] ?? [],
  }
  return [
    own,
    ...parts.flatMap((part) =>
      completedCommands(part as Command, path === '' ? part.name() : `${path} ${part.name()}`),
    ),
  ]
}
