/** What all have in common; undefined where they differ. */
export function shared(values: readonly string[]): string | undefined {
  const different = [...new Set(values)]
  return different.length === 1 ? different[0] : undefined
}
