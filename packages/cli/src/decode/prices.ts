import { type Accelerator, InputError } from 'paretoken'
import { splitList } from '../arguments/list.ts'
import { parsePrice } from '../arguments/price.ts'

/** The price of each machine in dollars for an accelerator and an hour, where one was given: one for all, or one for each. */
export function pricesOf(
  text: string | undefined,
  machines: readonly Pick<Accelerator, 'id'>[],
): readonly (number | undefined)[] {
  if (text === undefined) return machines.map(() => undefined)
  const prices = splitList(text).map(parsePrice)
  if (prices.length === 1) return machines.map(() => prices[0])
  if (prices.length === machines.length) return prices
  const ids = machines.map(({ id }) => id).join(', ')
  throw new InputError(
    `--price: ${prices.length} prices for ${machines.length} machines (${ids}); give one, or one for each`,
  )
}
