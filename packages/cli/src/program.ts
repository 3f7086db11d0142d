import { Command } from '@commander-js/extra-typings'
import { frontierCommand } from './commands/frontier.ts'
import { paperCommand } from './commands/paper.ts'

/** The whole command, its parts in the order in which a newcomer meets them. */
export function program(): Command {
  const root = new Command('paretoken')
    .description('What it costs to serve a language model at a given speed, on given hardware, and why.')
    .version('0.1.0', '-v, --version', 'print the version')
    .helpCommand(false)
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken frontier "Llama 3 70B" --on H100
  $ paretoken frontier "DeepSeek V3" --on H200 --context 10k --svg deepseek.svg
  $ paretoken paper all --out figures

Every command explains itself: paretoken <command> --help`,
    )
  for (const command of [frontierCommand(), paperCommand()]) root.addCommand(command)
  return withManners(root)
}

/** Errors as one sentence on standard error, and no exit of its own; for a command and all its parts. */
function withManners(command: Command): Command {
  command
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      outputError: (message, write) =>
        write(
          `paretoken: ${message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)/, '; did you mean $1?')}`,
        ),
    })
  for (const part of command.commands) withManners(part as Command)
  return command
}
