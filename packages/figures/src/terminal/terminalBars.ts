import { barsDomain } from '../barsDomain.ts'
import type { DrawableBar, DrawableBars } from '../drawableBars.ts'
import { projection } from '../projection.ts'
import { wrapText } from '../wrapText.ts'
import { barCells } from './barCells.ts'
import { cells } from './cells.ts'
import type { Screen } from './paragraph.ts'
import { bold, faint, seriesInk } from './sgr.ts'
import { columnsOf, terminalText } from './terminalText.ts'

/** The share of the columns that names may take. */
const nameShare = 0.4

/** The fewest columns of bars. */
const leastColumns = 4

const pieces = {
  unicode: { side: '│', limit: '┊', turn: '┐', turnRight: '┌' },
  ascii: { side: '|', limit: ':', turn: '+', turnRight: '+' },
}

/** Bars with their names before and their values after them, and the limit with its words, as lines of text. */
export function terminalBars(bars: DrawableBars, screen: Screen): readonly string[] {
  const { columns, colour, unicode } = screen
  const text = (words: string) => terminalText(words, unicode).trim()
  const { side, limit: limitSide } = unicode ? pieces.unicode : pieces.ascii
  const longest = Math.max(0, ...bars.rows.map(({ name }) => columnsOf(text(name))))
  const nameWidth = Math.min(longest, Math.floor(nameShare * columns))
  const margin = (left: boolean): number => {
    const values = bars.rows.flatMap((row) => row.bars.filter(({ leftward }) => leftward === left))
    return Math.max(0, ...values.map(({ value }) => columnsOf(text(value)) + 1))
  }
  const domain = barsDomain(bars)
  const left = nameWidth + (nameWidth > 0 ? 1 : 0) + margin(true)
  const right = Math.max(left + leastColumns, columns - margin(false) - 1)
  const column = projection(domain, 'linear', [left + 1, right])
  const axis = Math.round(column(0)) - 1
  const limit = bars.limit && Math.round(column(bars.limit.amount))

  const names = bars.rows.map(({ name }) => wrapText(text(name), Math.max(1, nameWidth), columnsOf))
  const heights = bars.rows.map((row, index) => Math.max(row.bars.length, names[index]!.length))
  const rows = heights.reduce((sum, height) => sum + height, 0)
  const canvas = cells(columns, rows)

  const writeBar = (bar: DrawableBar, row: number): void => {
    const drawn = bar.pieces.map((piece) => ({ ...barCells(piece, column, unicode), piece }))
    for (const { start, end, character, piece } of drawn) {
      const ink = piece.vacant ? faint : seriesInk(piece.position)
      for (let cell = start; cell < end; cell++) {
        if (cell !== limit || end === start + 1) canvas.put(cell, row, character, ink)
      }
    }
    const value = text(bar.value)
    if (bar.leftward) {
      const edge = Math.min(...drawn.map(({ start }) => start))
      canvas.write(edge - 1 - columnsOf(value), row, value)
      return
    }
    const edge = Math.max(Math.round(column(bar.base)), ...drawn.map(({ end }) => end))
    const crossed = limit !== undefined && limit >= edge && limit <= edge + columnsOf(value)
    canvas.write((crossed ? limit + 1 : edge) + 1, row, value)
  }
  for (let row = 0; row < rows; row++) canvas.put(axis, row, side, faint)
  if (limit !== undefined) for (let row = 0; row < rows; row++) canvas.put(limit, row, limitSide, faint)
  let start = 0
  for (const [index, row] of bars.rows.entries()) {
    const ink = row.total ? bold : undefined
    for (const [line, words] of names[index]!.entries()) canvas.write(0, start + line, words, ink)
    for (const [line, bar] of row.bars.entries()) writeBar(bar, start + line)
    start += heights[index]!
  }
  return [
    ...(bars.limit === undefined ? [] : limitLines(text(bars.limit.words), limit!, screen)),
    ...canvas.lines(colour),
  ]
}

/** The words of the limit above its line: to the left of it if they have room there, or else to the right. */
function limitLines(words: string, limit: number, { columns, unicode }: Screen): readonly string[] {
  const { turn, turnRight } = unicode ? pieces.unicode : pieces.ascii
  const length = columnsOf(words) + 2
  if (length <= limit + 1 && limit < columns) return [`${' '.repeat(limit + 1 - length)}${words} ${turn}`]
  if (limit + length <= columns) return [`${' '.repeat(limit)}${turnRight} ${words}`]
  return wrapText(words, columns, columnsOf)
}
