/** Footnotes, numbered in the order in which they are asked for; the same text has the same number. */
export type Footnotes = {
  /** The mark of a text: "[2]". */
  readonly markOf: (text: string) => string
  /** The texts asked for so far, with their marks. */
  readonly asked: () => readonly (readonly [mark: string, text: string])[]
}

/** Footnotes, none asked for yet. */
export function footnotes(): Footnotes {
  const marks = new Map<string, string>()
  return {
    markOf(text) {
      const mark = marks.get(text) ?? `[${marks.size + 1}]`
      marks.set(text, mark)
      return mark
    },
    asked: () => [...marks].map(([text, mark]) => [mark, text] as const),
  }
}
