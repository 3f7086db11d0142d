import { Command } from '@commander-js/extra-typings'
import type { Subject } from '../catalog/subject.ts'
import { print, terminal } from '../output/terminal.ts'

/** `paretoken show`: all facts about one model or accelerator. */
export const showCommand = () =>
  new Command('show')
    .description('A page of facts about a model or an accelerator, with the source of each figure.')
    .argument(
      '<what>',
      'a model or accelerator of the catalog, a config.json or a folder with one, a YAML or JSON file, - for standard input',
    )
    .option('--json', 'print the facts as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken show deepseek-v3
  $ paretoken show h100-sxm
  $ paretoken show ./my-model/config.json --json
  $ curl -sL https://huggingface.co/Qwen/Qwen3-8B/raw/main/config.json | paretoken show -`,
    )
    .action(async (what, { json }) => {
      const { fileLibrary } = await import('../catalog/fileLibrary.ts')
      const subjects = await fileLibrary.subjectsNamed(what)
      if (json) {
        const facts = await Promise.all(subjects.map(factsOf))
        print(JSON.stringify(facts.length === 1 ? facts[0] : facts, undefined, 2))
        return
      }
      for (const [index, subject] of subjects.entries()) {
        if (index > 0) print('\n')
        print(await pageOf(subject))
      }
    })

async function factsOf(subject: Subject) {
  if (subject.kind === 'hardware')
    return (await import('../catalog/hardwareFacts.ts')).hardwareFacts(subject.hardware)
  const [{ modelFacts }, { holdingMachines }] = await Promise.all([
    import('../catalog/modelFacts.ts'),
    import('../catalog/holdingMachines.ts'),
  ])
  const { model, precision } = subject.model
  return { ...modelFacts(subject.model), accelerators: holdingMachines(model, precision) }
}

async function pageOf(subject: Subject): Promise<string> {
  if (subject.kind === 'hardware')
    return (await import('../catalog/hardwarePage.ts')).hardwarePage(subject.hardware, terminal.columns)
  return (await import('../catalog/modelPage.ts')).modelPage(subject.model, terminal.columns)
}
