import type { InterconnectTier } from 'paretoken'
import { normalizeName } from '../lookUp.ts'
import type { DescribedTier } from './hardwareSchema.ts'
import type { Path } from './path.ts'
import { type Report, resolveQuantity } from './resolveQuantity.ts'

/** How to write what a new tier cannot do without. */
const needed = {
  size: '8',
  bytesPerSecondPerDirection: '450 GB/s',
  startUpLatencySeconds: '1 us',
}

/** A tier as a file describes it, on top of the base's tier of that name, if there is one. */
function resolveTier(given: DescribedTier, base: InterconnectTier | undefined, path: Path, report: Report) {
  if (base === undefined)
    for (const [field, example] of Object.entries(needed))
      if (!(field in given)) report(path, `lacks ${field}; give it, as in ${field}: ${example}`)
  const quantity = (field: 'bytesPerSecondPerDirection' | 'startUpLatencySeconds') =>
    resolveQuantity(given[field], base?.[field], [...path, field], report) ?? 0
  const figures = {
    name: base?.name ?? given.name,
    size: given.size ?? base?.size ?? 0,
    bytesPerSecondPerDirection: quantity('bytesPerSecondPerDirection'),
    startUpLatencySeconds: quantity('startUpLatencySeconds'),
    inNetworkReduction: given.inNetworkReduction ?? base?.inNetworkReduction ?? false,
  }
  const topology = given.topology ?? base?.topology ?? 'switch'
  if (topology === 'torus') {
    const dimensions = given.dimensions ?? (base?.topology === 'torus' ? base.dimensions : [])
    return { ...figures, topology, dimensions }
  }
  if (given.dimensions !== undefined)
    report([...path, 'dimensions'], `belong to a torus; this tier's topology is ${topology}`)
  return { ...figures, topology }
}

/**
 * The tiers of an interconnect as a file describes them: one with the name of a tier of the base changes that tier, the
 * base's others stay, all in order of size.
 */
export function resolveTiers(
  given: readonly DescribedTier[] | undefined,
  base: readonly InterconnectTier[],
  report: Report,
): readonly InterconnectTier[] {
  if (given === undefined) return base
  const sameName = (one: { readonly name: string }) => (other: { readonly name: string }) =>
    normalizeName(one.name) === normalizeName(other.name)
  const tiers = given.map((tier, index) =>
    resolveTier(tier, base.find(sameName(tier)), ['interconnect', index], report),
  )
  const kept = base.filter((tier) => !given.some(sameName(tier)))
  return [...kept, ...tiers].toSorted((one, other) => one.size - other.size)
}
