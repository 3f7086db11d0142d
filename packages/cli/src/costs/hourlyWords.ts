import type { CostedSeries } from './costedSeries.ts'

/** Machines, as many as fit a line. */
const fewMachines = 6

/** What each machine costs where they differ: "h100-sxm at $2.95, h200-sxm at $4.00 per hour"; undefined where they do not, or are many. */
export function hourlyWords(
  series: readonly (Pick<CostedSeries, 'dollarsPerHour'> & {
    readonly facets: { readonly hardware: string }
  })[],
): string | undefined {
  const prices = new Map(series.map(({ facets, dollarsPerHour }) => [facets.hardware, dollarsPerHour]))
  if (new Set(prices.values()).size < 2 || prices.size > fewMachines) return undefined
  const words = [...prices].map(([hardware, price]) =>
    price === undefined ? `${hardware} without a price` : `${hardware} at $${price.toFixed(2)}`,
  )
  return `${words.join(', ')} per hour`
}
