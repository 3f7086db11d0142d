import type { Domain } from './axisDomain.ts'
import type { DrawableBar, DrawableBars } from './drawableBars.ts'

/** The least and greatest value that a bar covers. */
export function barExtent({ pieces, base }: DrawableBar): Domain {
  const ends = [base, ...pieces.flatMap(({ from, to }) => [from, to])]
  return [Math.min(...ends), Math.max(...ends)]
}

/** The domain that shows all bars, their limit and zero, without air: values are written beside the bars. */
export function barsDomain({ rows, limit }: DrawableBars): Domain {
  const extents = rows.flatMap(({ bars }) => bars.flatMap(barExtent))
  const values = [0, limit?.amount ?? 0, ...extents]
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  return low === high ? [0, 1] : [low, high]
}
