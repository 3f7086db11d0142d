import type { Place } from './box.ts'
import { type DrawableChart, isEmpty } from './drawableChart.ts'
import type { MarkKind } from './lineChart.ts'
import { markKinds } from './markSymbol.ts'
import { textWidth } from './textWidth.ts'
import { type TextStyle, textStyle } from './typography.ts'
import { wrapText } from './wrapText.ts'

/** What a line of the key explains: a kind of mark, the measured points, or a series without a label of its own. */
export type KeySymbol =
  | { readonly kind: 'mark'; readonly mark: MarkKind }
  | { readonly kind: 'measured' }
  | { readonly kind: 'series'; readonly position: number }

/** One entry of the key; the place is the left end of its symbol, at the middle of its first line. */
export type KeyEntry = {
  readonly symbol: KeySymbol
  readonly lines: readonly string[]
  readonly place: Place
}

/** The key of a figure and the height it takes. */
export type FigureKey = { readonly entries: readonly KeyEntry[]; readonly height: number }

/** The width kept for the symbol before an entry's text, in pixels. */
export const symbolWidth = (symbol: KeySymbol): number => (symbol.kind === 'series' ? 24 : 14)

/**
 * What the key has to explain: the marks and measured points that the chart has, the series that found no place for
 * a label, and those that have nothing to draw.
 */
function contentsOf(chart: DrawableChart, unlabelled: ReadonlySet<number>) {
  const kinds = new Set(chart.series.flatMap(({ marks }) => marks.map((mark) => mark.kind)))
  const marks = markKinds.filter((kind) => kinds.has(kind))
  const measured = chart.series.some(({ dots }) => dots.length > 0)
  return [
    ...marks.map((mark) => ({ symbol: { kind: 'mark', mark } as const, text: mark })),
    ...(measured ? [{ symbol: { kind: 'measured' } as const, text: 'measured' }] : []),
    ...chart.series.flatMap((series, position) => {
      const symbol = { kind: 'series', position } as const
      if (isEmpty(series)) return [{ symbol, text: `${series.name}: nothing to show` }]
      return unlabelled.has(position) ? [{ symbol, text: series.name }] : []
    }),
  ]
}

/** The key's entries set one after another in rows between x and x + width, from y downwards. */
export function figureKey(options: {
  readonly chart: DrawableChart
  readonly unlabelled: ReadonlySet<number>
  readonly figureWidth: number
  readonly x: number
  readonly y: number
  readonly width: number
}): FigureKey {
  const { chart, unlabelled, figureWidth, x, y, width } = options
  const style: TextStyle = textStyle('key', figureWidth)
  const measure = (line: string) => textWidth(line, style.fontSize)
  const entries: KeyEntry[] = []
  let cursor = { x, y }
  let rowHeight = 0
  for (const { symbol, text } of contentsOf(chart, unlabelled)) {
    const lines = wrapText(text, width - symbolWidth(symbol), measure)
    const entryWidth = symbolWidth(symbol) + Math.max(0, ...lines.map(measure))
    if (cursor.x > x && cursor.x + entryWidth > x + width) {
      cursor = { x, y: cursor.y + rowHeight }
      rowHeight = 0
    }
    entries.push({ symbol, lines, place: { x: cursor.x, y: cursor.y + style.lineHeight / 2 } })
    rowHeight = Math.max(rowHeight, lines.length * style.lineHeight)
    cursor = { x: cursor.x + entryWidth + 16, y: cursor.y }
  }
  return { entries, height: cursor.y + rowHeight - y }
}
