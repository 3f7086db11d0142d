import type { Command } from '@commander-js/extra-typings'
import { print, printText } from '../output/terminal.ts'
import { askQuestion } from './askQuestion.ts'
import { questionHeading, scenarioHeading } from './headings.ts'
import type { RunOptions } from './questionArguments.ts'
import type { Question, Scenario } from './scenario.ts'

/** What of a scenario is run, and how. */
export type ScenarioRun = RunOptions & {
  readonly scenario: Scenario
  /** The questions of it that are asked. */
  readonly questions: readonly Question[]
  /** The folder of the file. */
  readonly folder: string
  /** The commands that answer, by name. */
  readonly commands: ReadonlyMap<string, Command>
}

/** The answer to a question as its command prints it. */
async function answerTo(
  question: Question,
  { scenario: { fileName }, commands, folder, outputFolder, asJson }: ScenarioRun,
): Promise<string> {
  const command = commands.get(question.command.name)
  return command === undefined
    ? ''
    : askQuestion(command, question, { fileName, folder, outputFolder, asJson })
}

/** All answers as one object; printed only when all are there. */
async function printJson(run: ScenarioRun): Promise<void> {
  const { title, notes } = run.scenario
  const answers: object[] = []
  for (const question of run.questions) {
    const { number, command } = question
    const titled = question.title === undefined ? {} : { title: question.title }
    const answer: unknown = JSON.parse(await answerTo(question, run))
    answers.push({ number, ...titled, command: command.name, answer })
  }
  const words = { ...(title === undefined ? {} : { title }), ...(notes === undefined ? {} : { notes }) }
  print(JSON.stringify({ ...words, answers }, undefined, 2))
}

/** One answer after another, as the commands print them, each under its heading. */
async function printAnswers(run: ScenarioRun): Promise<void> {
  const { scenario, questions } = run
  const isAlone = scenario.questions.length === 1 && scenario.questions[0]?.title === undefined
  for (const [index, question] of questions.entries()) {
    const answer = await answerTo(question, run)
    if (index > 0) print('\n')
    printText(index === 0 ? scenarioHeading(scenario) : '')
    printText(isAlone ? '' : questionHeading(question))
    printText(answer)
  }
}

/** Asks the questions of a scenario one after another and prints the answers. Throws InputError at the first that has none. */
export const runScenario = (run: ScenarioRun): Promise<void> =>
  run.asJson ? printJson(run) : printAnswers(run)
