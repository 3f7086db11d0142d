import type { InterconnectTier } from '../hardware/interconnect.ts'

const areAlike = (one: InterconnectTier, other: InterconnectTier): boolean =>
  one.topology === 'switch' &&
  other.topology === 'switch' &&
  one.bytesPerSecondPerDirection === other.bytesPerSecondPerDirection &&
  one.startUpLatencySeconds === other.startUpLatencySeconds &&
  one.inNetworkReduction === other.inNetworkReduction

/** The tiers without those whose switches differ in nothing but their size from the next one outwards: together they are one. */
export const distinctTiers = (tiers: readonly InterconnectTier[]): readonly InterconnectTier[] =>
  tiers.filter((tier, index) => {
    const outside = tiers[index + 1]
    return outside === undefined || !areAlike(tier, outside)
  })
