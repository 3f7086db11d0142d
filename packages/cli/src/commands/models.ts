import { Command, Option } from '@commander-js/extra-typings'
import { modelSorts } from '../catalog/listingSorts.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'

/** `paretoken models`: the models of the catalog. */
export function modelsCommand() {
  const command = new Command('models')
    .description('The models of the catalog: parameters, KV cache, context, architecture.')
    .argument('[search]', 'only models whose name or alias has these words')
    .addOption(new Option('--sort <key>', 'the order; family by family without it').choices(modelSorts))
    .option('--json', 'print all facts as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken models
  $ paretoken models qwen3 --sort active
  $ paretoken models --sort kv --json
  $ paretoken models template > my-model.yaml`,
    )
    .action(async (search, { sort, json }) => {
      const { listedModels, modelTable } = await import('../catalog/modelListing.ts')
      const found = listedModels(search, sort)
      if (json) {
        const [{ modelFacts }, { subjectOfEntry }] = await Promise.all([
          import('../catalog/modelFacts.ts'),
          import('../catalog/modelSubject.ts'),
        ])
        print(
          JSON.stringify(
            found.map((entry) => modelFacts(subjectOfEntry(entry))),
            undefined,
            2,
          ),
        )
        return
      }
      const { wrapped } = await import('../catalog/wrapped.ts')
      print(modelTable(found))
      print()
      print(
        wrapped(
          '',
          `${found.length} model${found.length === 1 ? '' : 's'}. total, active: parameters in all, and those one token passes through. KV bytes: what a token adds to the KV cache in bf16 while no window is full. tokens: the longest context.`,
          terminal.columns,
        ),
      )
      print(`Next:   ${commandPrefix} show ${found[0]?.id}`)
    })
  command.addCommand(
    new Command('template')
      .description('A commented file to start a model of your own from.')
      .action(async () => {
        const { modelTemplate } = await import('@paretoken/catalog/files')
        process.stdout.write(modelTemplate())
      }),
  )
  return command
}
