import { Argument, Command } from '@commander-js/extra-typings'
import { print } from '../output/terminal.ts'

/** `paretoken complete-names`: what the completion scripts ask for; not for people, so it is not listed. */
export const completeNamesCommand = () =>
  new Command('complete-names')
    .description('The names that completion knows, a line each.')
    .addArgument(new Argument('<kind>', 'models or hardware').choices(['models', 'hardware'] as const))
    .action(async (kind) => {
      const { acceleratorEntries, modelEntries } = await import('@paretoken/catalog')
      for (const { id } of kind === 'models' ? modelEntries : acceleratorEntries) print(id)
    })
