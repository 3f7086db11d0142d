import type { LayerFields } from './changeLayerBlock.ts'
import type { Path } from './path.ts'
import type { Quantity } from './quantityOf.ts'
import { isFactor, type Report } from './resolveQuantity.ts'

/** A group of layers that is built upon. */
export type CountedLayers = LayerFields & { readonly count: number }

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)

/**
 * Groups of layers with more or fewer layers, shared among them in proportion: so many in all, or a factor. Where that
 * does not come out whole it is reported, and the groups stay.
 */
export function scaleCounts(
  given: Quantity,
  groups: readonly CountedLayers[],
  path: Path,
  report: Report,
): readonly CountedLayers[] {
  const counts = groups.map(({ count }) => count)
  const before = counts.reduce((sum, count) => sum + count, 0)
  const after = isFactor(given) ? before * given.times : given
  const step = before / counts.reduce(greatestCommonDivisor)
  const shares = Math.round(after / step)
  if (shares > 0 && Math.abs(after - shares * step) <= 1e-9 * after)
    return groups.map((group) => ({ ...group, count: (group.count * step * shares) / before }))
  const wanted =
    groups.length === 1
      ? 'must come out as a whole number'
      : `must be a multiple of ${step}, to keep the proportion of its groups (${counts.join(' + ')}), or a list of groups`
  report(path, `${wanted}, not ${after}`)
  return groups
}
