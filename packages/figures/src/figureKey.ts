import type { Place } from './box.ts'
import type { MarkKind } from './lineChart.ts'
import { textWidth } from './textWidth.ts'
import { type TextStyle, textStyle } from './typography.ts'
import { wrapText } from './wrapText.ts'

/**
 * What a line of the key explains: a kind of mark, the measured points, a series without a label of its own, a letter
 * that stands for the name of a point of a series, or a part of bars.
 */
export type KeySymbol =
  | { readonly kind: 'mark'; readonly mark: MarkKind }
  | { readonly kind: 'measured' }
  | { readonly kind: 'series'; readonly position: number }
  | { readonly kind: 'tag'; readonly tag: string; readonly position: number }
  | { readonly kind: 'part'; readonly position: number; readonly vacant: boolean }

/** A symbol and its meaning. */
export type KeyContent = { readonly symbol: KeySymbol; readonly text: string }

/** One entry of the key; the place is the left end of its symbol, at the middle of its first line. */
export type KeyEntry = {
  readonly symbol: KeySymbol
  readonly lines: readonly string[]
  readonly place: Place
}

/** The key of a figure and the height it takes. */
export type FigureKey = { readonly entries: readonly KeyEntry[]; readonly height: number }

const symbolWidths = { mark: 14, measured: 14, series: 24, tag: 16, part: 15 } as const

/** The width kept for the symbol before an entry's text, in pixels. */
export const symbolWidth = (symbol: KeySymbol): number => symbolWidths[symbol.kind]

/** The key's entries set one after another in rows between x and x + width, from y downwards. */
export function figureKey(options: {
  readonly contents: readonly KeyContent[]
  readonly figureWidth: number
  readonly x: number
  readonly y: number
  readonly width: number
}): FigureKey {
  const { contents, figureWidth, x, y, width } = options
  const style: TextStyle = textStyle('key', figureWidth)
  const measure = (line: string) => textWidth(line, style.fontSize)
  const entries: KeyEntry[] = []
  let cursor = { x, y }
  let rowHeight = 0
  for (const { symbol, text } of contents) {
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
