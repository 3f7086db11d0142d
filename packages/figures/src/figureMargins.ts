import type { ChartWords } from './chartWords.ts'
import { figureKey, type KeyContent, type KeyEntry } from './figureKey.ts'
import { type TextBlock, type TextLine, textBlock } from './textLine.ts'
import { isNarrow, type TextRole, textStyle } from './typography.ts'

/** What stands above the plot. */
export type FigureHead = {
  /** Title and subtitle. */
  readonly lines: readonly TextLine[]
  readonly key: readonly KeyEntry[]
  /** What stands right above the plot: the label of a vertical axis, if it has one. */
  readonly above: readonly TextLine[]
  /** Where the plot begins. */
  readonly bottom: number
}

/** What stands below the plot; y counts from the plot's lower edge. */
export type FigureFoot = {
  readonly xLabel: readonly TextLine[]
  readonly footnote: readonly TextLine[]
  readonly height: number
}

/** The space kept free around a figure of this width, in pixels. */
export const paddingOf = (width: number): number => (isNarrow(width) ? 12 : 16)

/** Text across the whole figure, from y downwards. */
function column(width: number, role: TextRole, text: string | undefined, y: number): TextBlock {
  const padding = paddingOf(width)
  return textBlock({ text, role, figureWidth: width, x: padding, y, width: width - 2 * padding })
}

/** Title, subtitle, key and what stands above the plot, one below another. */
export function figureHead(
  { title: titleText, subtitle: subtitleText }: ChartWords,
  width: number,
  contents: readonly KeyContent[],
  aboveText?: string,
): FigureHead {
  const padding = paddingOf(width)
  const title = column(width, 'title', titleText, padding - 4)
  const subtitleTop = padding - 4 + title.height + (title.height > 0 ? 2 : 0)
  const subtitle = column(width, 'subtitle', subtitleText, subtitleTop)
  const keyTop = subtitleTop + subtitle.height + 8
  const keyColumn = { x: padding, y: keyTop, width: width - 2 * padding }
  const key = figureKey({ contents, figureWidth: width, ...keyColumn })
  const aboveTop = keyTop + key.height + (key.height > 0 ? 6 : 0)
  const above = column(width, 'axis-label', aboveText, aboveTop)
  return {
    lines: [...title.lines, ...subtitle.lines],
    key: key.entries,
    above: above.lines,
    bottom: aboveTop + above.height + 10,
  }
}

/** The room for tick labels, the horizontal axis' label and the footnote, one below another. */
export function figureFoot({ footnote: footnoteText }: ChartWords, width: number, label: string): FigureFoot {
  const xLabelTop = textStyle('tick', width).lineHeight + 12
  const xLabel = column(width, 'axis-label', label, xLabelTop)
  const footnoteTop = xLabelTop + xLabel.height + 10
  const footnote = column(width, 'footnote', footnoteText, footnoteTop)
  const end = footnote.height > 0 ? footnoteTop + footnote.height : xLabelTop + xLabel.height
  return { xLabel: xLabel.lines, footnote: footnote.lines, height: end + paddingOf(width) - 4 }
}
