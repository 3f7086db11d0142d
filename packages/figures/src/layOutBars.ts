import { barsDomain } from './barsDomain.ts'
import type { Box } from './box.ts'
import { centredWithin } from './centredWithin.ts'
import type { DrawableBars } from './drawableBars.ts'
import type { KeyEntry } from './figureKey.ts'
import { figureFoot, figureHead, paddingOf } from './figureMargins.ts'
import { type PlacedRow, placedRows, roleOf, valueMargin } from './placedRows.ts'
import { type PlacedTick, placedTicks } from './placedTicks.ts'
import { type Projection, projection } from './projection.ts'
import type { TextLine } from './textLine.ts'
import { textWidth } from './textWidth.ts'
import { isNarrow, textStyle } from './typography.ts'

/** Where everything in a figure of bars stands, in pixels. */
export type BarsLayout = {
  readonly width: number
  readonly height: number
  /** The rectangle of the grid. */
  readonly plot: Box
  /** Where zero is. */
  readonly zero: number
  readonly ticks: readonly (PlacedTick & { readonly line: TextLine })[]
  /** Title, subtitle, label of the axis, footnote; for a chart without bars also the word on that. */
  readonly texts: readonly TextLine[]
  readonly key: readonly KeyEntry[]
  readonly rows: readonly PlacedRow[]
  /** Thin upright lines between rows. */
  readonly joints: readonly { readonly x: number; readonly from: number; readonly to: number }[]
  /** The line that bars are held against, and what is written above it. */
  readonly limit: { readonly x: number; readonly label: TextLine } | undefined
}

/** The share of a wide figure that names beside bars may take. */
const nameShare = 0.34

const leastPlotWidth = 40

/** How far names above bars stay away from an axis at the left edge. */
const besideAxis = 6

/** The columns of names and of bars; on a narrow figure the names stand above the bars. */
function columnsOf(bars: DrawableBars, width: number) {
  const padding = paddingOf(width)
  const widest = Math.max(
    0,
    ...bars.rows.map((row) => {
      const { fontSize, weight } = textStyle(roleOf(row), width)
      return textWidth(row.name.trim(), fontSize, weight)
    }),
  )
  const nameWidth = Math.ceil(Math.min(widest, nameShare * width))
  const nameColumn = isNarrow(width) ? undefined : { right: padding + nameWidth, width: nameWidth + 1 }
  const start = nameColumn === undefined || nameWidth === 0 ? padding : nameColumn.right + 10
  const left = start + valueMargin(bars.rows, true, width)
  const right = Math.max(left + leastPlotWidth, width - padding - valueMargin(bars.rows, false, width))
  return { nameColumn, left, right }
}

/**
 * The layout of a figure of bars: names beside the bars, or above them where the figure is narrow, values at their
 * ends, as many ticks as have room.
 * @param height of the whole figure; grown to what it needs at least. Default: what it needs.
 */
export function layOutBars(bars: DrawableBars, width: number, height?: number): BarsLayout {
  const contents = bars.key.map(({ name, position, vacant }) => ({
    symbol: { kind: 'part', position, vacant } as const,
    text: name,
  }))
  const head = figureHead(bars, width, contents)
  const empty = bars.rows.length === 0
  const foot = figureFoot(bars, width, empty ? '' : bars.value.label)
  const { nameColumn, left, right } = columnsOf(bars, width)
  const domain = barsDomain(bars)
  const x: Projection = projection(domain, 'linear', [left, right])
  const limitAt = bars.limit && x(bars.limit.amount)
  const { lineHeight } = textStyle('bar', width)
  const top = head.bottom + (bars.limit === undefined ? -4 : lineHeight)

  const nameLeft = paddingOf(width) + (x(0) - paddingOf(width) < besideAxis ? besideAxis : 0)
  const columns = {
    nameColumn,
    left: nameLeft,
    width: width - nameLeft - paddingOf(width),
    x,
    limit: limitAt,
    figureWidth: width,
  }
  const least = empty ? top + 120 : placedRows(bars.rows, columns, top, 0).bottom
  const spare = Math.max(0, (height ?? 0) - least - foot.height)
  const { rows } = placedRows(bars.rows, columns, top, spare / Math.max(1, bars.rows.length))
  const bottom = least + spare

  const { fontSize } = textStyle('tick', width)
  const { labelled } = placedTicks({
    axis: { ...bars.value, scale: 'linear' },
    domain,
    range: [left, right],
    sizeOf: (label) => textWidth(label, fontSize) + 16,
    wanted: Math.max(3, Math.round((right - left) / 90)),
  })
  const below = (line: TextLine): TextLine => ({ ...line, y: line.y + bottom })
  const centred = (line: TextLine): TextLine => centredWithin(line, (left + right) / 2, width)
  const message: TextLine = {
    role: 'message',
    text: 'Nothing to show',
    x: width / 2,
    y: (top + bottom) / 2,
    anchor: 'middle',
  }
  return {
    width,
    height: Math.ceil(bottom + foot.height),
    plot: { x: left, y: top, width: right - left, height: bottom - top },
    zero: x(0),
    ticks: empty
      ? []
      : labelled.map((tick) => ({
          ...tick,
          line: centredWithin(
            { role: 'tick', text: tick.label, y: bottom + 9 + 0.72 * fontSize },
            tick.at,
            width,
          ),
        })),
    texts: [
      ...head.lines,
      ...(empty ? [message] : foot.xLabel.map(below).map(centred)),
      ...foot.footnote.map(below),
    ],
    key: empty ? [] : head.key,
    rows,
    joints: rows.slice(1).flatMap(({ top: to }, index) => {
      const { joint } = bars.rows[index]!
      return joint === undefined ? [] : [{ x: x(joint), from: rows[index]!.bottom, to }]
    }),
    limit:
      empty || limitAt === undefined || bars.limit === undefined
        ? undefined
        : {
            x: limitAt,
            label: centredWithin({ role: 'bar', text: bars.limit.words, y: top - 5 }, limitAt, width),
          },
  }
}
