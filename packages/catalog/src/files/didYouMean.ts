import { suggest } from '../lookUp.ts'

/** A question to end a sentence with, `; did you mean "x"?`, or nothing where no known name is near. */
export const didYouMean = (wanted: string, known: readonly string[]): string => {
  if (wanted.length > 60) return ''
  const near = suggest(
    known.map((id) => ({ id })),
    wanted,
  ).slice(0, 1)
  return near.map((id) => `; did you mean "${id}"?`).join('')
}
