import type { CompletedCommand } from './completedCommands.ts'

/** Branches of a `case` that finds the command from the one above it and the next word: `" show") at="show" ;;`. */
export const pathCases = (commands: readonly CompletedCommand[]): string =>
  commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => {
      const above = path.split(' ').slice(0, -1).join(' ')
      return `      "${above}/${path.split(' ').at(-1)}") at="${path}" ;;`
    })
    .join('\n')

/** Branches that give the values of a flag, by command and flag. */
export const valueCases = (commands: readonly CompletedCommand[]): string =>
  commands
    .flatMap(({ path, flags }) =>
      flags
        .filter(({ takesValue }) => takesValue)
        .map(({ name, choices }) => `    "${path}/${name}") offers="${choices.join(' ')}"; value=yes ;;`),
    )
    .join('\n')

/** Branches that give the words and flags of a command, and the kinds of names it takes. */
export const wordCases = (commands: readonly CompletedCommand[]): string =>
  commands
    .map(({ path, parts, choices, flags, names }) => {
      const words = [...parts.map(({ name }) => name), ...choices].join(' ')
      return `    "${path}") offers="${words}"; flags="${flags.map(({ name }) => name).join(' ')}"; kinds="${names.join(' ')}" ;;`
    })
    .join('\n')
