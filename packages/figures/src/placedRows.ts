import { barExtent } from './barsDomain.ts'
import type { Box } from './box.ts'
import type { BarPiece, BarRow, DrawableBar } from './drawableBars.ts'
import type { Projection } from './projection.ts'
import { type TextLine, textBlock } from './textLine.ts'
import { textWidth } from './textWidth.ts'
import { isNarrow, type TextRole, textStyle } from './typography.ts'

/** A bar in its place. */
export type PlacedBar = {
  readonly pieces: readonly (BarPiece & { readonly box: Box })[]
  readonly value: TextLine
}

/** A name with its bars in their places. */
export type PlacedRow = {
  readonly name: readonly TextLine[]
  readonly bars: readonly PlacedBar[]
  /** From the top of the first bar to the bottom of the last. */
  readonly top: number
  readonly bottom: number
}

/** The distance between the end of a bar and its value, in pixels. */
const valueGap = 6

/** The role of a row's texts. */
export const roleOf = ({ total }: BarRow): TextRole => (total ? 'total' : 'bar')

/** The widest value of the bars to one side, with the distance to its bar; 0 if there is none. */
export function valueMargin(rows: readonly BarRow[], leftward: boolean, figureWidth: number): number {
  const widths = rows.flatMap((row) => {
    const { fontSize, weight } = textStyle(roleOf(row), figureWidth)
    const bars = row.bars.filter((bar) => bar.leftward === leftward)
    return bars.map(({ value }) => valueGap + textWidth(value, fontSize, weight))
  })
  return Math.max(0, ...widths)
}

/** Heights and distances of bars in pixels: those of a group are thinner, but leave room for the value of each. */
function barSizes(row: BarRow, figureWidth: number) {
  const { lineHeight } = textStyle('bar', figureWidth)
  const grouped = row.bars.length > 1
  return {
    thickness: grouped ? lineHeight - 3 : lineHeight + 3,
    gap: 3,
    nameGap: grouped ? 4 : 2,
    rowGap: grouped ? 12 : isNarrow(figureWidth) ? 9 : 8,
  }
}

/** Where names and bars stand. */
export type RowColumns = {
  /** Where names end, to the left of the bars; undefined if they stand above them. */
  readonly nameColumn: { readonly right: number; readonly width: number } | undefined
  /** The rectangle's left edge and width that names above bars have. */
  readonly left: number
  readonly width: number
  readonly x: Projection
  /** Where a line crosses all bars, which values keep clear of. */
  readonly limit: number | undefined
  readonly figureWidth: number
}

/** The rows one below another from y on. @param extra height given to each row beyond what it needs */
export function placedRows(rows: readonly BarRow[], columns: RowColumns, y: number, extra: number) {
  const placed: PlacedRow[] = []
  let cursor = y
  for (const row of rows) {
    const { thickness, gap, nameGap, rowGap } = barSizes(row, columns.figureWidth)
    const barsHeight = row.bars.length * thickness + (row.bars.length - 1) * gap
    const above = columns.nameColumn === undefined
    const name = textBlock({
      text: row.name,
      role: roleOf(row),
      figureWidth: columns.figureWidth,
      x: columns.nameColumn?.right ?? columns.left,
      y: 0,
      width: columns.nameColumn?.width ?? columns.width,
    })
    const height = above ? name.height + nameGap + barsHeight : Math.max(name.height, barsHeight)
    const start = cursor + (rowGap + extra) / 2
    const top = above ? start + name.height + nameGap : start + (height - barsHeight) / 2
    const nameTop = above ? start : start + (height - name.height) / 2
    placed.push({
      name: name.lines.map((line) => ({ ...line, y: line.y + nameTop, anchor: above ? 'start' : 'end' })),
      bars: row.bars.map((bar, index) =>
        placedBar(bar, roleOf(row), { y: top + index * (thickness + gap), height: thickness }, columns),
      ),
      top,
      bottom: top + barsHeight,
    })
    cursor = start + height + (rowGap + extra) / 2
  }
  return { rows: placed, bottom: cursor }
}

function placedBar(
  bar: DrawableBar,
  role: TextRole,
  { y, height }: { readonly y: number; readonly height: number },
  { x, limit, figureWidth }: RowColumns,
): PlacedBar {
  const [low, high] = barExtent(bar)
  const { fontSize, weight } = textStyle(role, figureWidth)
  const width = textWidth(bar.value, fontSize, weight)
  const away = bar.leftward ? -1 : 1
  const edge = x(bar.leftward ? low : high)
  const crossed = limit !== undefined && (limit - edge) * away >= 0 && (limit - edge) * away < width + 9
  return {
    pieces: bar.pieces.map((piece) => {
      const [left, right] = [x(Math.min(piece.from, piece.to)), x(Math.max(piece.from, piece.to))]
      return { ...piece, box: { x: left, y, width: Math.max(1, right - left), height } }
    }),
    value: {
      role,
      text: bar.value,
      x: (crossed ? limit : edge) + away * valueGap,
      y: y + height / 2 + 0.36 * fontSize,
      anchor: bar.leftward ? 'end' : 'start',
    },
  }
}
