import type { ValidationAnswer, ValidationTables } from './validatedAnswer.ts'

/** What the table that comes with paretoken is called. */
export const publishedName = 'the published table'

/**
 * How far predictions are from the measured runs of a table. What predicts them is loaded when it is asked for. Throws InputError where a text
 * is no such table.
 * @param cluster words of the name of the cluster whose frontier is drawn; the largest when absent
 */
export async function validationAnswer(
  tables: ValidationTables,
  cluster?: string,
): Promise<ValidationAnswer> {
  const { validatedAnswer } = await import('./validatedAnswer.ts')
  return validatedAnswer(tables, cluster)
}
