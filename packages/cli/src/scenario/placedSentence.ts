import { pathFrom } from '../output/surroundings.ts'
import type { GivenField, Question } from './scenario.ts'

/** The file of a question, as the user named it, and its folder, which paths in it start from. */
export type ScenarioPlace = { readonly fileName: string; readonly folder: string }

/** A flag of that name as a sentence has it, and not inside a command to type: "`paretoken hardware --json`". */
const flagPattern = /(`[^`]*`)|--([a-z][a-z0-9-]*)/g

const flagsIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(flagPattern)].flatMap(([, , name]) => (name === undefined ? [] : [name]))

/** Flags of the command as a file has them: "add --layout TP8" is "add layout: TP8"; others as they are. */
const inFileWords = (sentence: string, { command: { fields } }: Question): string =>
  sentence.replaceAll(
    /(?<=(add )?)(`[^`]*`|--([a-z][a-z0-9-]*)( (?=\S))?)/g,
    (all, add, _, name, gap = '') => {
      if (!fields.some((field) => field.name === name)) return all
      return add !== undefined && gap !== '' ? `${name}: ` : `${name}${gap}`
    },
  )

const looksLikeFile = (text: string): boolean => /[\\/]|\.[a-z]{3,4}$/i.test(text)

/** The field of which a sentence quotes a value, or names a file: the longest such value. */
function quotedField({ given }: Question, sentence: string, folder: string): GivenField | undefined {
  const names = sentence.split(/:? |:$/)
  const isMeant = (text: string): boolean =>
    sentence.includes(`"${text}"`) || (looksLikeFile(text) && names.includes(pathFrom(folder, text)))
  const [longest] = given
    .flatMap((field) => field.words.map(({ text }) => ({ field, text })))
    .filter(({ text }) => text !== '' && isMeant(text))
    .sort((a, b) => b.text.length - a.text.length)
  return longest?.field
}

/** The line of a field, or of the one value among several that a sentence mentions. */
const lineOf = ({ words, line }: GivenField, sentence: string): number =>
  words.find(({ text }) => words.length > 1 && text !== '' && sentence.includes(text))?.line ?? line

/**
 * What a command says is wrong, as said of the file that asked: its name and the line of the field that is meant, else of the question,
 * with fields in place of flags. What has a file and a line already stays as it is.
 */
export function placedSentence(
  sentence: string,
  question: Question,
  { fileName, folder }: ScenarioPlace,
): string {
  if (/^(?!--)\S+:\d+: /.test(sentence)) return sentence
  const words = inFileWords(sentence, question)
  const named = flagsIn(sentence)
    .map((name) => question.given.find(({ field }) => field.name === name))
    .find((given) => given !== undefined)
  if (named !== undefined) return `${fileName}:${lineOf(named, sentence)}: ${words}`
  const quoted = quotedField(question, sentence, folder)
  if (quoted === undefined) return `${fileName}:${question.line}: ${words}`
  return `${fileName}:${lineOf(quoted, sentence)}: ${quoted.field.name}: ${words}`
}
