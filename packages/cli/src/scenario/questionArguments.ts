import { fileFlags } from '../output/outputFlags.ts'
import { pathFrom } from '../output/surroundings.ts'
import type { GivenField, Question } from './scenario.ts'

/** How a scenario is run. */
export type RunOptions = {
  /** The folder that files are written into; empty for that of the process. */
  readonly outputFolder: string
  /** Answers are wanted as JSON, whatever the questions say. */
  readonly asJson: boolean
}

/** Flags that say how an answer is printed. */
const printFlags = ['json', 'csv']

const listGap = ', '

/** A field as it is typed; a list is typed with gaps, lest numbers read as one: 4000,8000. */
function typedFlag({ field: { name }, words }: GivenField, outputFolder: string): string {
  if (words.length === 0) return `--${name}`
  const texts = words.map(({ text }) => (fileFlags.includes(name) ? pathFrom(outputFolder, text) : text))
  return `--${name}=${texts.join(listGap)}`
}

/** What a person would type after the command to ask that question. */
export function questionArguments(
  { given }: Question,
  { outputFolder, asJson }: RunOptions,
): readonly string[] {
  const flags = given.filter(({ field }) => !field.isArgument && !(asJson && printFlags.includes(field.name)))
  const first = given.filter(({ field }) => field.isArgument)
  return [
    ...flags.map((each) => typedFlag(each, outputFolder)),
    ...(asJson ? ['--json'] : []),
    '--',
    ...first.flatMap(({ words }) => words.map(({ text }) => text)),
  ]
}
