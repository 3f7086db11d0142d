import type { MessageSeries } from './messageSeries.ts'

type Series = readonly MessageSeries[]

/** Accelerators of a group that one domain of the innermost tier holds. */
const inside = ({ tiers, group }: MessageSeries): number => Math.min(group.size, tiers[0]?.size ?? 1)

/** What messages can show of the constants of links. */
export const shows = {
  /** Whether some leave the innermost tier. */
  scaleOut: (series: Series): boolean => series.some((one) => inside(one) < one.group.size),
  /** Whether switches can add up. */
  inNetworkReduction: (series: Series): boolean =>
    series.some(({ tiers }) => tiers[0]?.inNetworkReduction === true),
}
