/** The words around a chart. */
export type ChartWords = {
  /** What the chart shows, in one line or two. */
  readonly title: string
  /** A second, quieter sentence below the title. Default: none. */
  readonly subtitle?: string
  /** Source and assumptions, below the chart. Default: none. */
  readonly footnote?: string
}
