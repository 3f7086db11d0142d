import { type KeyEntry, type KeySymbol, symbolWidth } from './figureKey.ts'
import { dotPath, markSymbols } from './markSymbol.ts'
import { element, rounded } from './markup.ts'
import { pieceClasses, seriesClasses } from './seriesClasses.ts'
import { svgText } from './svgText.ts'
import { textStyle } from './typography.ts'

function symbolElement(symbol: KeySymbol, x: number, y: number, figureWidth: number): string {
  if (symbol.kind === 'series') {
    return element('path', {
      class: `curve ${seriesClasses(symbol.position)}`,
      d: `M${rounded(x)},${rounded(y)}h18`,
    })
  }
  if (symbol.kind === 'part') {
    const inset = symbol.vacant ? 0.5 : 0
    return element('rect', {
      class: pieceClasses(symbol),
      x: x + inset,
      y: y - 5 + inset,
      width: 10 - 2 * inset,
      height: 10 - 2 * inset,
    })
  }
  if (symbol.kind === 'tag') {
    const { fontSize } = textStyle('label', figureWidth)
    const classes = seriesClasses(symbol.position)
    return svgText({ lines: [symbol.tag], role: 'label', x, y: y + fontSize * 0.36, figureWidth, classes })
  }
  const { path, hollow } = symbol.kind === 'mark' ? markSymbols[symbol.mark] : { path: dotPath, hollow: true }
  const transform = `translate(${rounded(x + 5)},${rounded(y)})`
  return element('path', { class: hollow ? 'key-symbol hollow' : 'key-symbol', d: path, transform })
}

/** The key of a figure: a symbol and its meaning, entry by entry. */
export function svgKey(entries: readonly KeyEntry[], figureWidth: number): string {
  if (entries.length === 0) return ''
  const { fontSize } = textStyle('key', figureWidth)
  const written = entries.flatMap(({ symbol, lines, place: { x, y } }) => [
    symbolElement(symbol, x, y, figureWidth),
    svgText({ lines, role: 'key', x: x + symbolWidth(symbol), y: y + fontSize * 0.36, figureWidth }),
  ])
  return element('g', { role: 'group', 'aria-label': 'key' }, ...written)
}
