/** Sequences up to which every number is tried. */
const everyUpTo = 64

/**
 * Numbers of sequences that are tried: every one up to 64, from there on in steps of no more than `resolution` times
 * the number before; with 0 every one.
 */
export function batchGrid(most: number, resolution: number): readonly number[] {
  const grid: number[] = []
  for (let batch = 1; batch <= most; ) {
    grid.push(batch)
    batch = batch < everyUpTo ? batch + 1 : Math.max(batch + 1, Math.floor(batch * (1 + resolution)))
  }
  return grid
}
