import { paddingOf } from './figureMargins.ts'
import type { TextLine } from './textLine.ts'
import { textWidth } from './textWidth.ts'
import { textStyle } from './typography.ts'

/** A line centred on x, or at the edge of the figure where it would else be cut. */
export function centredWithin(
  line: Pick<TextLine, 'role' | 'text' | 'y'>,
  x: number,
  width: number,
): TextLine {
  const { fontSize, weight } = textStyle(line.role, width)
  const half = textWidth(line.text, fontSize, weight) / 2
  const padding = paddingOf(width)
  if (x - half < padding) return { ...line, x: padding, anchor: 'start' }
  if (x + half > width - padding) return { ...line, x: width - padding, anchor: 'end' }
  return { ...line, x, anchor: 'middle' }
}
