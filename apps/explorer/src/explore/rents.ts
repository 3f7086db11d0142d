import type { SeriesAsked } from '../address/explored.ts'
import type { Grounds } from '../worker/grounds.ts'

/** What of the catalog's rents is taken; `own` where prices were typed. */
export type RentTier = 'low' | 'typical' | 'high'

/** What is known of the rents of machines, by their names in series. */
export type Rents = ReadonlyMap<string, Grounds['rent']>

/** The rent of a tier as the price flag takes it; undefined where the usual one stands: the typical, or none is known. */
export const tierPrice = (rent: Grounds['rent'], tier: RentTier): string | undefined => {
  const dollars = tier === 'typical' ? undefined : rent?.[tier]
  return dollars === undefined ? undefined : String(dollars)
}

/** The machines of series, each once. */
export const machinesOf = (series: readonly SeriesAsked[]): readonly string[] => [
  ...new Set(series.map(({ hardware }) => hardware)),
]

/** The tier whose rents all series have; undefined where they have prices of their own. */
export const tierOf = (series: readonly SeriesAsked[], rents: Rents): RentTier | undefined =>
  (['typical', 'low', 'high'] as const).find((tier) =>
    series.every(({ hardware, price }) => price === tierPrice(rents.get(hardware), tier)),
  )

/** The series at a price; at the usual one where it is undefined. */
export function atPrice({ price: _, ...series }: SeriesAsked, price: string | undefined): SeriesAsked {
  return price === undefined ? series : { ...series, price }
}

/** The price of a machine in all its series: "" where it is the usual one; undefined where they differ. */
export function priceOfMachine(series: readonly SeriesAsked[], machine: string): string | undefined {
  const prices = new Set(series.filter(({ hardware }) => hardware === machine).map(({ price = '' }) => price))
  return prices.size === 1 ? [...prices][0] : undefined
}
