import { type Command, CommanderError } from '@commander-js/extra-typings'
import { InputError } from 'paretoken'
import { isInputError } from '../output/isInputError.ts'
import { surroundings, within } from '../output/surroundings.ts'
import { placedSentence, type ScenarioPlace } from './placedSentence.ts'
import { questionArguments, type RunOptions } from './questionArguments.ts'
import type { Question } from './scenario.ts'

/** Where a question is from, and how it is asked. */
export type Asked = RunOptions & ScenarioPlace

/** Commander's words without what it puts before them. */
const plain = (message: string): string => message.replace(/^error: /, '')

/**
 * What the command prints in answer to a question, exactly as if it were typed. Throws InputError, with file and line, where it cannot be
 * answered.
 */
export async function askQuestion(command: Command, question: Question, asked: Asked): Promise<string> {
  const printed: string[] = []
  const outside = surroundings()
  const own = {
    folder: asked.folder,
    print: (text: string) => void printed.push(text),
    warn: (sentence: string) => outside.warn(placedSentence(sentence, question, asked)),
  }
  try {
    command.configureOutput({ outputError: () => {} })
    await within(own, () => command.parseAsync([...questionArguments(question, asked)], { from: 'user' }))
  } catch (error) {
    if (error instanceof CommanderError || isInputError(error))
      throw new InputError(placedSentence(plain(error.message), question, asked))
    throw error
  }
  return printed.join('')
}
