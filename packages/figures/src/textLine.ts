import type { TextAnchor } from './labelCandidates.ts'
import { textWidth } from './textWidth.ts'
import { type TextRole, textStyle } from './typography.ts'
import { balancedLines, wrapText } from './wrapText.ts'

/** A line of text in its place; x is where it is anchored, y its baseline, in pixels. */
export type TextLine = {
  readonly role: TextRole
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: TextAnchor
}

/** Text wrapped in a column of a figure, and the height that it takes. */
export type TextBlock = { readonly lines: readonly TextLine[]; readonly height: number }

/** The text of a role, wrapped and set flush left from a top left corner; no text takes no height. */
export function textBlock(options: {
  readonly text: string | undefined
  readonly role: TextRole
  readonly figureWidth: number
  readonly x: number
  readonly y: number
  readonly width: number
}): TextBlock {
  const { text = '', role, figureWidth, x, y, width } = options
  const { fontSize, lineHeight, weight } = textStyle(role, figureWidth)
  const wrap = role === 'title' ? balancedLines : wrapText
  const texts = wrap(text, width, (line) => textWidth(line, fontSize, weight))
  const baseline = y + (lineHeight + fontSize * 0.72) / 2
  return {
    lines: texts.map((line, index) => ({
      role,
      text: line,
      x,
      y: baseline + index * lineHeight,
      anchor: 'start',
    })),
    height: texts.length * lineHeight,
  }
}
