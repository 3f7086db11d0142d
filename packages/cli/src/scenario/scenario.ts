import type { Path } from '@paretoken/catalog/files'
import type { CommandField, QuestionCommand } from './commandFields.ts'

/** A value of a field, as it would be typed, and the line it is on. */
export type Word = { readonly text: string; readonly line: number }

/** A field that a question gives, or has from the defaults. */
export type GivenField = {
  readonly field: CommandField
  /** Its values; empty for a flag without one. */
  readonly words: readonly Word[]
  /** Where it stands: in the question, or in the defaults. */
  readonly path: Path
  readonly line: number
}

/** What one question asks. */
export type Question = {
  /** Its place in the file, from 1 on. */
  readonly number: number
  readonly title?: string
  readonly notes?: string
  readonly command: QuestionCommand
  readonly given: readonly GivenField[]
  readonly line: number
}

/** A file of questions, sound as far as can be told before they are asked. */
export type Scenario = {
  /** The file as the user named it. */
  readonly fileName: string
  readonly title?: string
  readonly notes?: string
  readonly questions: readonly Question[]
}
