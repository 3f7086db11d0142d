import type { Place } from '../box.ts'
import type { Cells } from './cells.ts'
import { columnsOf } from './terminalText.ts'

/** Where a name may start, beside a cell of its curve. */
function startsBeside({ x, y }: Place, length: number): readonly Place[] {
  return [
    { x: x + 2, y },
    { x: x - 1 - length, y },
    { x: x + 1, y: y - 1 },
    { x: x - length, y: y - 1 },
    { x: x + 1, y: y + 1 },
    { x: x - length, y: y + 1 },
  ]
}

/**
 * The start of a free run of cells for a name, beside its curve and with a blank on either side, as near to the
 * curve's end as can be; undefined if there is none.
 * @param curve cells along the curve, from its labelled end on
 * @param left the first column that a name may stand in
 */
export function placeForName(
  name: string,
  curve: readonly Place[],
  cells: Cells,
  left: number,
): Place | undefined {
  const length = columnsOf(name)
  const isFree = ({ x, y }: Place) => x > left && cells.free(x - 1, y, length + 2)
  for (const cell of curve) {
    const start = startsBeside(cell, length).find(isFree)
    if (start !== undefined) return start
  }
  return undefined
}
