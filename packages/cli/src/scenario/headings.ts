import { wrapped } from '../catalog/wrapped.ts'
import { terminal } from '../output/terminal.ts'
import type { Question, Scenario } from './scenario.ts'

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => wrapped('', line, terminal.columns))
    .join('\n')

const underlined = (title: string, rule: string): string => {
  const lines = paragraphs(title)
  const width = Math.max(...lines.split('\n').map((line) => line.length))
  return `${lines}\n${rule.repeat(width)}`
}

const blocks = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => `${part}\n\n`)
    .join('')

/** What stands above all answers: title and notes of the scenario, if it has any. */
export const scenarioHeading = ({ title, notes }: Scenario): string =>
  blocks([
    title === undefined ? undefined : underlined(title, terminal.unicode ? '═' : '='),
    notes === undefined ? undefined : paragraphs(notes),
  ])

/** What a question without a title is called: "frontier llama-3.1-70b". */
const plainTitle = ({ command, given }: Question): string =>
  [command.name, ...given.filter(({ field }) => field.isArgument).flatMap(({ words }) => words)]
    .map((word) => (typeof word === 'string' ? word : word.text))
    .join(' ')

/** What stands above one answer of several. */
export const questionHeading = (question: Question): string =>
  blocks([
    underlined(`${question.number}. ${question.title ?? plainTitle(question)}`, terminal.unicode ? '─' : '-'),
    question.notes === undefined ? undefined : paragraphs(question.notes),
  ])
