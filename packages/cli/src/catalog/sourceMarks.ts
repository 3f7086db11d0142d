import type { FigureSource } from '@paretoken/catalog'

/** References to the sources of figures, numbered in the order in which they are asked for. */
export type SourceMarks = {
  /** The mark of a figure: "[2]", with "?" before it where the figure is doubtful; empty where no source is known. */
  readonly markOf: (figure: string) => string
  /** The sources asked for so far, with their numbers. */
  readonly asked: () => readonly (readonly [number: number, source: string])[]
}

/** Marks for the figures of one accelerator. */
export function sourceMarks(sources: readonly FigureSource[]): SourceMarks {
  const numbers = new Map<string, number>()
  const bySource = new Map(sources.map((one) => [one.figure, one]))
  return {
    markOf(figure) {
      const found = bySource.get(figure)
      if (found === undefined) return ''
      const number = numbers.get(found.source) ?? numbers.size + 1
      numbers.set(found.source, number)
      return `${found.doubtful === undefined ? '' : '? '}[${number}]`
    },
    asked: () => [...numbers].map(([source, number]) => [number, source] as const),
  }
}
