import { dirname } from 'node:path'
import type { Command } from '@commander-js/extra-typings'
import { InputError } from 'paretoken'
import { readText } from '../output/readText.ts'
import { printText } from '../output/terminal.ts'
import { prepareFolder } from '../output/writeWhole.ts'
import { answeringCommands } from './answeringCommands.ts'
import { chosenQuestions } from './chosenQuestions.ts'
import { questionCommand } from './commandFields.ts'
import { readScenario } from './readScenario.ts'
import { runScenario } from './runScenario.ts'
import { scenarioSchema } from './scenarioSchema.ts'
import { schemaText } from './schemaText.ts'

/** The flags of `paretoken run`, as typed. */
export type RunFlags = {
  readonly only?: string | undefined
  readonly out?: string | undefined
  readonly json?: true | undefined
  readonly schema?: true | undefined
}

/** Answers `paretoken run`: the questions of a file. @param root the whole command */
export async function answerRun(path: string | undefined, flags: RunFlags, root: Command): Promise<void> {
  const commands = answeringCommands(root)
  const asked = commands.map(questionCommand)
  if (flags.schema) {
    if (path !== undefined) throw new InputError(`--schema is of all scenarios; leave out ${path}`)
    printText(schemaText(scenarioSchema(asked)))
    return
  }
  if (path === undefined) throw new InputError('which scenario? name its file: `paretoken run scenario.yaml`')
  const fileName = path === '-' ? 'standard input' : path
  const scenario = readScenario(readText(path), fileName, asked)
  const questions = chosenQuestions(scenario.questions, flags.only)
  if (flags.out !== undefined) prepareFolder(flags.out)
  const folder = path === '-' ? '' : dirname(path)
  await runScenario({
    scenario,
    questions,
    folder,
    outputFolder: flags.out ?? folder,
    asJson: flags.json === true,
    commands: new Map(commands.map((command) => [command.name(), command])),
  })
}
