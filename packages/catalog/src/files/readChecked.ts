import type { z } from 'zod'
import { checkText, type ReadOptions } from './checkText.ts'
import { problemsError } from './fileProblem.ts'

/**
 * The content of a YAML or JSON file, checked against a schema. Otherwise an InputError with a line for each thing
 * that is wrong: file, line, field, what would be right.
 */
export function readChecked<Schema extends z.ZodType>(
  text: string,
  options: ReadOptions<Schema>,
): z.output<Schema> {
  const { value, problems } = checkText(text, options)
  if (problems.length > 0 || value === undefined) throw problemsError(problems)
  return value
}
