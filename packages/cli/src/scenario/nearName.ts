import { suggest } from '@paretoken/catalog'

/** A question to end a sentence with, `; did you mean "x"?`, or nothing where no known name is near. */
export const nearName = (wanted: string, known: readonly string[]): string => {
  if (wanted.length > 60) return ''
  const [near] = suggest(
    known.map((id) => ({ id })),
    wanted,
    1,
  )
  return near === undefined ? '' : `; did you mean "${near}"?`
}
