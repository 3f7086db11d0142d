/** Words separated by commas, empty ones left out. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** For a flag that can be given more than once, and can hold several words at once. */
export const collectList = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...splitList(text),
]
