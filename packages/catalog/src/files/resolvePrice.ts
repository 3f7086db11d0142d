import type { PriceRange } from 'paretoken'
import { defined } from '../hardware/defined.ts'
import type { DescribedPrice } from './hardwareSchema.ts'
import { isFactor, type Report, resolveQuantity } from './resolveQuantity.ts'

/** What is given for each part of a price: one figure is the typical price, a factor counts for all the base has. */
function partsOf(given: DescribedPrice, base: PriceRange | undefined) {
  if (typeof given === 'number') return { typical: given }
  if (!isFactor(given)) return given
  const { low, high, date } = base ?? {}
  return { low: low && given, typical: given, high: high && given, date }
}

/** A price as a file gives it, on top of the base's. */
export function resolvePrice(
  given: DescribedPrice | undefined,
  base: PriceRange | undefined,
  field: 'rentalDollarsPerHour' | 'purchaseDollars',
  report: Report,
): PriceRange | undefined {
  if (given === undefined) return base
  const { date, ...parts } = partsOf(given, base)
  const part = (name: 'low' | 'typical' | 'high') => {
    const own = parts[name]
    return own === undefined ? undefined : resolveQuantity(own, base?.[name], [field, name], report)
  }
  const typical = part('typical')
  return typical === undefined
    ? undefined
    : { typical, ...defined({ low: part('low'), high: part('high'), date }) }
}
