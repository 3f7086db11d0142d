import type { DrawableChart } from './drawableChart.ts'
import { figureKey, type KeyEntry } from './figureKey.ts'
import { type TextBlock, type TextLine, textBlock } from './textLine.ts'
import { isNarrow, type TextRole, textStyle } from './typography.ts'

/** What stands above the plot. */
export type FigureHead = {
  /** Title and subtitle. */
  readonly lines: readonly TextLine[]
  readonly key: readonly KeyEntry[]
  /** The label of the vertical axis, right above it. */
  readonly yLabel: readonly TextLine[]
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

/** Title, subtitle, key and the vertical axis' label, one below another. */
export function figureHead(chart: DrawableChart, width: number, unlabelled: ReadonlySet<number>): FigureHead {
  const padding = paddingOf(width)
  const title = column(width, 'title', chart.title, padding - 4)
  const subtitleTop = padding - 4 + title.height + (title.height > 0 ? 2 : 0)
  const subtitle = column(width, 'subtitle', chart.subtitle, subtitleTop)
  const keyTop = subtitleTop + subtitle.height + 8
  const keyColumn = { x: padding, y: keyTop, width: width - 2 * padding }
  const key = figureKey({ chart, unlabelled, figureWidth: width, ...keyColumn })
  const yLabelTop = keyTop + key.height + (key.height > 0 ? 6 : 0)
  const yLabel = column(width, 'axis-label', chart.y.label, yLabelTop)
  return {
    lines: [...title.lines, ...subtitle.lines],
    key: key.entries,
    yLabel: yLabel.lines,
    bottom: yLabelTop + yLabel.height + 10,
  }
}

/** The room for tick labels, the horizontal axis' label and the footnote, one below another. */
export function figureFoot(chart: DrawableChart, width: number): FigureFoot {
  const xLabelTop = textStyle('tick', width).lineHeight + 12
  const xLabel = column(width, 'axis-label', chart.x.label, xLabelTop)
  const footnoteTop = xLabelTop + xLabel.height + 10
  const footnote = column(width, 'footnote', chart.footnote, footnoteTop)
  const end = footnote.height > 0 ? footnoteTop + footnote.height : xLabelTop + xLabel.height
  return { xLabel: xLabel.lines, footnote: footnote.lines, height: end + paddingOf(width) - 4 }
}
