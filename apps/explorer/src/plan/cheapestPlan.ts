import type { SeriesPlan } from '../worker/plans.ts'

/** The place of the cheapest plan; where no price is known that of the first there is, and −1 where there is none. */
export function cheapestPlan(plans: readonly Pick<SeriesPlan, 'dollarsPerHour' | 'accelerators'>[]): number {
  const costs = plans.map(({ dollarsPerHour }) => dollarsPerHour ?? Number.POSITIVE_INFINITY)
  const least = Math.min(...costs)
  return Number.isFinite(least)
    ? costs.indexOf(least)
    : plans.findIndex(({ accelerators }) => accelerators > 0)
}
