import type { Place } from '../box.ts'

/** A character cell that curves run through; the series is the last of those that do. */
export type StrokeCell = {
  readonly column: number
  readonly row: number
  readonly character: string
  readonly position: number
}

/** Dots across and down one character cell. */
export const dotsPerCell = { across: 2, down: 4 } as const

/** The bit of each dot of a braille cell, by row and column (The Unicode Standard, "Braille Patterns", U+2800). */
const bits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const

/** What curves are made of in ASCII, in turn. */
const asciiStrokes = '*+x%=~'

/**
 * The cells that curves run through, drawn in braille dots, or in ASCII with a character for each curve.
 * @param strokes places along each curve, in dots, no more than half a dot apart
 */
export function strokeCells(strokes: readonly (readonly Place[])[], unicode: boolean): readonly StrokeCell[] {
  const cells = new Map<string, { column: number; row: number; position: number; pattern: number }>()
  for (const [position, stroke] of strokes.entries()) {
    for (const place of stroke) {
      const [x, y] = [Math.floor(place.x), Math.floor(place.y)]
      const [column, row] = [Math.floor(x / dotsPerCell.across), Math.floor(y / dotsPerCell.down)]
      const bit = bits[y - row * dotsPerCell.down]![x - column * dotsPerCell.across]!
      const key = `${column},${row}`
      cells.set(key, { column, row, position, pattern: (cells.get(key)?.pattern ?? 0) | bit })
    }
  }
  return [...cells.values()].map(({ column, row, position, pattern }) => ({
    column,
    row,
    position,
    character: unicode
      ? String.fromCodePoint(0x2800 + pattern)
      : asciiStrokes[position % asciiStrokes.length]!,
  }))
}
