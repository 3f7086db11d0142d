import type { Ink } from './sgr.ts'

/** One character cell. */
type Cell = { character: string; ink: Ink | undefined }

/** A rectangle of character cells to write on; what falls outside is not written. */
export type Cells = {
  /** Writes a character. */
  readonly put: (column: number, row: number, character: string, ink?: Ink) => void
  /** Writes a line of text from a column on. */
  readonly write: (column: number, row: number, text: string, ink?: Ink) => void
  /** Whether all these cells exist and hold nothing yet. */
  readonly free: (column: number, row: number, length: number) => boolean
  /** The rows as text, without trailing spaces; neighbours of one ink are written together. */
  readonly lines: (colour: boolean) => readonly string[]
}

function rowText(cells: readonly Cell[], colour: boolean): string {
  const end = cells.findLastIndex(({ character }) => character !== ' ') + 1
  let text = ''
  for (let start = 0; start < end; ) {
    const { ink } = cells[start]!
    let stop = start + 1
    while (stop < end && cells[stop]!.ink === ink) stop++
    const run = cells
      .slice(start, stop)
      .map(({ character }) => character)
      .join('')
    text += colour && ink !== undefined ? ink(run) : run
    start = stop
  }
  return text
}

/** A rectangle of empty cells. */
export function cells(columns: number, rows: number): Cells {
  const grid = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Cell => ({ character: ' ', ink: undefined })),
  )
  const put: Cells['put'] = (column, row, character, ink) => {
    const cell = grid[row]?.[column]
    if (cell !== undefined) Object.assign(cell, { character, ink })
  }
  return {
    put,
    write: (column, row, text, ink) => {
      for (const [index, character] of [...text].entries()) put(column + index, row, character, ink)
    },
    free: (column, row, length) =>
      Array.from({ length }, (_, index) => grid[row]?.[column + index]).every(
        (cell) => cell?.character === ' ',
      ),
    lines: (colour) => grid.map((row) => rowText(row, colour)),
  }
}
