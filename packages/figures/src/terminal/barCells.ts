import type { BarPiece } from '../drawableBars.ts'
import type { Projection } from '../projection.ts'

/** What the pieces of parts are filled with, in turn, so that they stay apart without colour. */
const fills = { unicode: '█▓▒░▞▚', ascii: '#=%+ox' } as const

/** The character that fills a part's pieces. */
export function fillOf(position: number, vacant: boolean, unicode: boolean): string {
  if (vacant) return unicode ? '·' : '.'
  return fills[unicode ? 'unicode' : 'ascii'][position % fills.ascii.length]!
}

/** The cells of a piece, from `start` up to, but not including, `end`. */
export type PieceCells = { readonly start: number; readonly end: number; readonly character: string }

/**
 * The cells of a piece: whole ones, or a thin line where it is too short for one.
 * @param column the column that begins at a value; what lies below zero keeps a column's distance for the axis
 */
export function barCells(piece: BarPiece, column: Projection, unicode: boolean): PieceCells {
  const below = Math.max(piece.from, piece.to) <= 0
  const [from, to] = [piece.from, piece.to].map((value) => Math.round(column(value)) - (below ? 1 : 0))
  const [start, end] = [Math.min(from!, to!), Math.max(from!, to!)]
  if (start < end) return { start, end, character: fillOf(piece.position, piece.vacant, unicode) }
  if (below) return { start: start - 1, end: start, character: unicode ? '▕' : '|' }
  return { start, end: start + 1, character: unicode ? '▏' : '|' }
}
