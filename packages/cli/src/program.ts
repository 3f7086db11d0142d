import { Command } from '@commander-js/extra-typings'

/** The commands in the order in which a newcomer meets them, each loaded only where it is needed. */
const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  frontier: async () => (await import('./commands/frontier.ts')).frontierCommand(),
  explore: async () => (await import('./commands/explore.ts')).exploreCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  compare: async () => (await import('./commands/compare.ts')).compareCommand(),
  invert: async () => (await import('./commands/invert.ts')).invertCommand(),
  margins: async () => (await import('./commands/margins.ts')).marginsCommand(),
  plan: async () => (await import('./commands/plan.ts')).planCommand(),
  run: async () => (await import('./commands/run.ts')).runCommand(),
  models: async () => (await import('./commands/models.ts')).modelsCommand(),
  hardware: async () => (await import('./commands/hardware.ts')).hardwareCommand(),
  show: async () => (await import('./commands/show.ts')).showCommand(),
  validate: async () => (await import('./commands/validate.ts')).validateCommand(),
  calibrate: async () => (await import('./commands/calibrate.ts')).calibrateCommand(),
  paper: async () => (await import('./commands/paper.ts')).paperCommand(),
  completion: async () => (await import('./commands/completion.ts')).completionCommand(),
  'complete-names': async () => (await import('./commands/completeNames.ts')).completeNamesCommand(),
}

/** Commands that are not for people to type, and so not listed. */
const hidden = 'complete-names'

/** The commands that have to know all others. */
const knowAll = ['completion', 'run']

/** The whole command, or only as much of it as the first word typed asks for. */
export async function program(firstWord?: string): Promise<Command> {
  const root = new Command('paretoken')
    .description('What it costs to serve a language model at a given speed, on given hardware, and why.')
    .version('0.1.0', '-v, --version', 'print the version')
    .helpCommand(false)
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken frontier llama-3.1-70b --on h100-sxm,b200-sxm
  $ paretoken explain deepseek-v3 --on gb200-nvl72 --speed 50
  $ paretoken show deepseek-v3
  $ paretoken explore --open
  $ paretoken paper all --out figures

Every command explains itself: paretoken <command> --help`,
    )
  const alone = !knowAll.includes(firstWord ?? '') && Object.hasOwn(commands, firstWord ?? '')
  for (const [name, command] of Object.entries(commands)) {
    if (!alone || name === firstWord)
      root.addCommand((await command()) as Command, { hidden: name === hidden })
  }
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
