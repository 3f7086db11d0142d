import type { TextAnchor } from './labelCandidates.ts'
import { element, escaped } from './markup.ts'
import type { TextLine } from './textLine.ts'
import { type TextRole, textStyle } from './typography.ts'

/** The lines of a text as one element; x is where each is anchored, y the first one's baseline. */
export function svgText(options: {
  readonly lines: readonly string[]
  readonly role: TextRole
  readonly x: number
  readonly y: number
  readonly figureWidth: number
  readonly anchor?: TextAnchor
  /** Classes besides that of the role. */
  readonly classes?: string
}): string {
  const { lines, role, x, y, figureWidth, anchor = 'start', classes = '' } = options
  const { fontSize, lineHeight } = textStyle(role, figureWidth)
  const attributes = {
    class: `${role} ${classes}`.trim(),
    x,
    y,
    'font-size': fontSize,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  }
  const [first = ''] = lines
  if (lines.length === 1) return element('text', attributes, escaped(first))
  const spans = lines.map((line, index) =>
    element('tspan', { x, dy: index === 0 ? undefined : lineHeight }, escaped(line)),
  )
  return element('text', attributes, ...spans)
}

/** A line of text that is already in its place. */
export const svgTextLine = ({ role, text, x, y, anchor }: TextLine, figureWidth: number): string =>
  svgText({ lines: [text], role, x, y, figureWidth, anchor })
