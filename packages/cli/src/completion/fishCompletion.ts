import type { CompletedCommand, CompletedFlag } from './completedCommands.ts'

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The condition under which a command is being typed, deeper ones ruled out for words. */
function condition({ path, parts }: CompletedCommand, forWords: boolean): string {
  const below = parts.map(({ name }) => name).join(' ')
  if (path === '') return '__fish_use_subcommand'
  const typed = path.split(' ').map((part) => `__fish_seen_subcommand_from ${part}`)
  const notBelow = forWords && below !== '' ? [`not __fish_seen_subcommand_from ${below}`] : []
  return [...typed, ...notBelow].join('; and ')
}

const flagLine = (command: CompletedCommand, { name, description, choices, takesValue }: CompletedFlag) =>
  [
    `complete -c paretoken -n ${quoted(condition(command, true))} -l ${name.replace(/^--/, '')}`,
    takesValue ? ' -r' : '',
    choices.length === 0 ? '' : ` -f -a ${quoted(choices.join(' '))}`,
    ` -d ${quoted(description)}`,
  ].join('')

function linesOf(command: CompletedCommand): readonly string[] {
  const when = quoted(condition(command, true))
  return [
    ...command.parts.map(
      ({ name, description }) => `complete -c paretoken -n ${when} -a ${name} -d ${quoted(description)}`,
    ),
    ...(command.choices.length === 0
      ? []
      : [`complete -c paretoken -f -n ${when} -a ${quoted(command.choices.join(' '))}`]),
    ...command.names.map(
      (kind) => `complete -c paretoken -n ${when} -a '(paretoken complete-names ${kind} 2>/dev/null)'`,
    ),
    ...command.flags.map((flag) => flagLine(command, flag)),
  ]
}

/** Completion for fish. Names are asked of the command itself. */
export const fishCompletion = (commands: readonly CompletedCommand[]): string => `\
# Completion of paretoken in fish: paretoken completion fish > ~/.config/fish/completions/paretoken.fish
${commands.flatMap(linesOf).join('\n')}
`
