import type { Command } from '@commander-js/extra-typings'

/** The commands that answer a question about models on machines: those with both `--on` and `--json`. */
export const answeringCommands = (root: Command): readonly Command[] =>
  (root.commands as readonly Command[]).filter((command) =>
    ['--on', '--json'].every((flag) => command.options.some(({ long }) => long === flag)),
  )
