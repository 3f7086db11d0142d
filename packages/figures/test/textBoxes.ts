import { expect } from 'vitest'
import { type Box, overlap, within } from '../src/box.ts'
import { type KeyEntry, symbolWidth } from '../src/figureKey.ts'
import type { TextLine } from '../src/textLine.ts'
import { textWidth } from '../src/textWidth.ts'
import { textStyle } from '../src/typography.ts'

/** The box of a line of text. */
export function lineBox({ role, text, x, y, anchor }: TextLine, figureWidth: number): Box {
  const { fontSize, weight } = textStyle(role, figureWidth)
  const width = textWidth(text, fontSize, weight)
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { x: left, y: y - 0.72 * fontSize, width, height: 0.9 * fontSize }
}

/** The box of an entry of the key, with its symbol. */
export function keyBox({ symbol, place, lines }: KeyEntry, figureWidth: number): Box {
  const { fontSize, lineHeight } = textStyle('key', figureWidth)
  const textWidths = lines.map((line) => textWidth(line, fontSize))
  return {
    x: place.x,
    y: place.y - lineHeight / 2,
    width: symbolWidth(symbol) + Math.max(...textWidths),
    height: lines.length * lineHeight,
  }
}

/** Expects texts to be whole, and none over another. */
export function expectApart(
  boxes: readonly Box[],
  size: { readonly width: number; readonly height: number },
  title: string,
): void {
  const figure = { x: 0, y: 0, width: size.width, height: size.height }
  for (const [index, box] of boxes.entries()) {
    expect(within(box, figure), `text ${index} of "${title}" is inside`).toBe(true)
    const over = boxes.findIndex((other, later) => later > index && overlap(box, other))
    expect(over, `text that overlaps text ${index} of "${title}"`).toBe(-1)
  }
}
