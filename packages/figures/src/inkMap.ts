import type { Box, Place } from './box.ts'

/** How much is drawn where; it answers in constant time how much a box would cover. */
export type InkMap = {
  /** Cells with ink that the box covers, each counted as often as a curve runs through it. */
  readonly covered: (box: Box) => number
  /** Curves that run through the cell of that place. */
  readonly at: (place: Place) => number
}

/** The side of a cell, in pixels. */
const cell = 3

/**
 * The ink of curves on an area from (0, 0), as a summed-area table (F. Crow, "Summed-area tables for texture mapping",
 * SIGGRAPH 1984).
 * @param strokes places of each thing drawn, close enough together to leave no cell out; counted once a cell
 */
export function inkMap(width: number, height: number, strokes: readonly (readonly Place[])[]): InkMap {
  const columns = Math.ceil(width / cell) + 1
  const rows = Math.ceil(height / cell) + 1
  const ink = new Float64Array(columns * rows)
  const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor(x / cell)))
  const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor(y / cell)))
  const index = ({ x, y }: Place) => row(y) * columns + column(x)
  for (const stroke of strokes) for (const place of new Set(stroke.map(index))) ink[place]! += 1

  const sums = new Float64Array((columns + 1) * (rows + 1))
  const sum = (r: number, c: number) => sums[r * (columns + 1) + c]!
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      sums[(r + 1) * (columns + 1) + c + 1] =
        ink[r * columns + c]! + sum(r, c + 1) + sum(r + 1, c) - sum(r, c)
    }
  }
  return {
    at: (place) => ink[index(place)]!,
    covered: ({ x, y, width, height }) => {
      const [left, right] = [column(x), column(x + width) + 1]
      const [top, bottom] = [row(y), row(y + height) + 1]
      return sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left)
    },
  }
}
