/** A value with where it is from. */
export type Figure<T> = {
  /** The value, in the unit its field names. */
  readonly value: T
  /**
   * The document that gives it. "(recalled)" marks figures known from a document that was not at hand to check
   * against when they were written down.
   */
  readonly source: string
  /** Why it may be wrong. Absent where there is no reason to doubt it. */
  readonly doubtful?: string
}

/** Writes figures from one source down: `sheet(80e9)`, or with a doubt `sheet(14e15, 'quoted as 13.1 as well')`. */
export type Source = <T>(value: T, doubtful?: string) => Figure<T>

/** A source of that name, for the figures it gives. */
export const from =
  (source: string): Source =>
  (value, doubtful) => ({ value, source, ...(doubtful !== undefined && { doubtful }) })

/** A record of figures, all from one source and with the same doubt, if any. */
export const each = <K extends string, T>(
  source: Source,
  values: { readonly [key in K]: T },
  doubtful?: string,
): { readonly [key in K]: Figure<T> } => {
  const figures = Object.entries<T>(values).map(([key, value]) => [key, source(value, doubtful)])
  return Object.fromEntries(figures)
}
