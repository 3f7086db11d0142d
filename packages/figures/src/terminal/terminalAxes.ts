import type { PlacedTick } from '../placedTicks.ts'
import { type Cells, cells } from './cells.ts'
import { faint } from './sgr.ts'
import { columnsOf } from './terminalText.ts'

/** A tick with its cell along the axis. */
export type CellTick = Pick<PlacedTick, 'label'> & { readonly cell: number }

const pieces = {
  unicode: { side: '│', sideTick: '┤', corner: '└', bottom: '─', bottomTick: '┬' },
  ascii: { side: '|', sideTick: '+', corner: '+', bottom: '-', bottomTick: '+' },
}

/** Writes the vertical axis: labels to the left of the column, a line in it. */
export function writeVerticalAxis(
  canvas: Cells,
  options: { column: number; rows: number; ticks: readonly CellTick[]; unicode: boolean },
): void {
  const { column, rows, ticks, unicode } = options
  const { side, sideTick } = unicode ? pieces.unicode : pieces.ascii
  for (let row = 0; row < rows; row++) canvas.put(column, row, side, faint)
  for (const { label, cell } of ticks) {
    canvas.write(column - 1 - columnsOf(label), cell, label, faint)
    canvas.put(column, cell, sideTick, faint)
  }
}

/** The lines of the horizontal axis, which begins in a column with its corner: line, labels. */
export function horizontalAxis(options: {
  readonly column: number
  readonly columns: number
  readonly ticks: readonly CellTick[]
  readonly colour: boolean
  readonly unicode: boolean
}): readonly string[] {
  const { column, columns, ticks, colour, unicode } = options
  const { corner, bottom, bottomTick } = unicode ? pieces.unicode : pieces.ascii
  const canvas = cells(columns, 2)
  canvas.write(column, 0, corner + bottom.repeat(columns - column - 1), faint)
  for (const { label, cell } of ticks) {
    const length = columnsOf(label)
    const at = column + 1 + cell
    canvas.put(at, 0, bottomTick, faint)
    canvas.write(Math.max(0, Math.min(columns - length, at - Math.floor(length / 2))), 1, label, faint)
  }
  return canvas.lines(colour)
}
