import type { MessageSeries } from './messageSeries.ts'

type Series = readonly MessageSeries[]

/** Accelerators of a group that one domain of the innermost tier holds. */
const inside = ({ tiers, group }: MessageSeries): number => Math.min(group.size, tiers[0]?.size ?? 1)

/** Whether some machine was measured with several groups that differ in a count. */
const varies = (series: Series, countOf: (series: MessageSeries) => number): boolean =>
  series.some((one) =>
    series.some((other) => other.accelerator === one.accelerator && countOf(other) !== countOf(one)),
  )

/** What messages can show of the constants of links; what they cannot show must be given to a fit. */
export const shows = {
  /** Whether some pass through PCIe that more than two accelerators share. */
  contention: (series: Series): boolean =>
    series.some(({ tiers, group }) => tiers[0]?.topology === 'pcie' && group.size > 2),
  /** Whether some leave the innermost tier. */
  scaleOut: (series: Series): boolean => series.some((one) => inside(one) < one.group.size),
  /** Whether groups of several sizes met inside the innermost tier. */
  peersInside: (series: Series): boolean => varies(series, inside),
  /** Whether switches can add up. */
  inNetworkReduction: (series: Series): boolean =>
    series.some(({ tiers }) => tiers[0]?.inNetworkReduction === true),
}
