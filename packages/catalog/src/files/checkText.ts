import type { z } from 'zod'
import type { FileProblem } from './fileProblem.ts'
import { issueSentences } from './issueSentences.ts'
import { type ParsedText, parseText } from './parseText.ts'

/** How to read a file. */
export type ReadOptions<Schema extends z.ZodType> = {
  /** The file as the user named it, for messages. */
  readonly fileName: string
  /** What the file may hold. */
  readonly schema: Schema
}

/** A file's content when it is sound, else what is wrong with it. */
export type Checked<T> = {
  /** The content; undefined when there are problems. */
  readonly value: T | undefined
  /** Everything wrong, in no particular order. */
  readonly problems: readonly FileProblem[]
  /** A further problem with what is at that path. */
  readonly problemAt: ParsedText['problemAt']
}

/** Reads YAML or JSON text and checks it against a schema; what is wrong is in `problems`. Never throws. */
export function checkText<Schema extends z.ZodType>(
  text: string,
  { fileName, schema }: ReadOptions<Schema>,
): Checked<z.output<Schema>> {
  const parsed = parseText(text, fileName)
  if (parsed.problems.length > 0)
    return { value: undefined, problems: parsed.problems, problemAt: parsed.problemAt }
  const result = schema.safeParse(parsed.value, { reportInput: true })
  if (result.success) return { value: result.data, problems: [], problemAt: parsed.problemAt }
  const problems = result.error.issues
    .flatMap((issue) => issueSentences(issue))
    .map(({ path, sentence }) => parsed.problemAt(path, sentence))
  return { value: undefined, problems, problemAt: parsed.problemAt }
}
