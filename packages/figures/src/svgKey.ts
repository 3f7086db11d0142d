import { type KeyEntry, type KeySymbol, symbolWidth } from './figureKey.ts'
import { dotPath, markSymbols } from './markSymbol.ts'
import { element, rounded } from './markup.ts'
import { seriesClasses } from './seriesClasses.ts'
import { svgText } from './svgText.ts'
import { textStyle } from './typography.ts'

function symbolElement(symbol: KeySymbol, x: number, y: number): string {
  if (symbol.kind === 'series') {
    return element('path', {
      class: `curve ${seriesClasses(symbol.position)}`,
      d: `M${rounded(x)},${rounded(y)}h18`,
    })
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
    symbolElement(symbol, x, y),
    svgText({ lines, role: 'key', x: x + symbolWidth(symbol), y: y + fontSize * 0.36, figureWidth }),
  ])
  return element('g', { role: 'group', 'aria-label': 'key' }, ...written)
}
