import { textWidth } from './textWidth.ts'
import { inTwoLines } from './wrapText.ts'

/** A label set in one line or two, with its size in pixels. */
export type LabelShape = {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** The height of a label's line, as a multiple of the font size. */
const labelLeading = 1.2

/** The ways to set a label: in one line, and in two if that makes it clearly narrower. */
export function labelShapes(text: string, fontSize: number): readonly LabelShape[] {
  const measure = (line: string) => textWidth(line, fontSize)
  const shape = (lines: readonly string[]): LabelShape => ({
    lines,
    width: Math.max(...lines.map(measure)),
    height: lines.length * fontSize * labelLeading,
  })
  const two = inTwoLines(text, measure)
  const one = shape([text])
  return two === undefined || one.width < 8 * fontSize ? [one] : [one, shape(two)]
}
