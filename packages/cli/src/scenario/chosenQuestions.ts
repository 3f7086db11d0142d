import { find, normalizeName } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { nearName } from './nearName.ts'
import type { Question } from './scenario.ts'

/** The questions that `--only` names by number or title; all without it. Throws InputError where none is so called. */
export function chosenQuestions(
  questions: readonly Question[],
  only: string | undefined,
): readonly Question[] {
  if (only === undefined) return questions
  const titled = questions.flatMap((question) =>
    question.title === undefined ? [] : [{ id: question.title, question }],
  )
  const wanted = only.trim()
  const found = /^\d+$/.test(wanted)
    ? questions.find(({ number }) => number === Number(wanted))
    : find(titled, wanted)?.question
  if (found !== undefined && normalizeName(wanted) !== '') return [found]
  const titles = titled.map(({ id }) => id)
  throw new InputError(
    `--only: no question is called "${only}"${nearName(only, titles) || `; there are ${numbers(questions.length)}`}`,
  )
}

const numbers = (count: number): string => (count === 1 ? 'number 1 alone' : `numbers 1 to ${count}`)
