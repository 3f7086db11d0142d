import { InputError } from 'paretoken'
import { parseNumber } from '../arguments/number.ts'
import { parseShare } from '../arguments/share.ts'
import type { OutputFlags } from '../output/outputFlags.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'

/** The flags of `paretoken invert`, as typed; here `price` is what a provider asks for tokens, and `rent` what a machine costs. */
export type InvertFlags = ServingFlags &
  OutputFlags & {
    readonly speed?: string | undefined
    readonly inputPrice?: string | undefined
    readonly cachedPrice?: string | undefined
    readonly offer?: string | undefined
    readonly margin?: readonly string[] | undefined
    readonly sparsity?: readonly string[] | undefined
    readonly rent?: string | undefined
  }

/** The same flags as every question about serving has them: there the price is that of a machine. */
export const machinePriced = (flags: InvertFlags): ServingFlags => ({
  ...flags,
  price: flags.rent,
  priceFlag: '--rent',
})

const usualMargins = [0]

/** What is to be left of the price, as shares, in the order given. Throws InputError where one cannot be. */
export function marginsAsked({ margin }: Pick<InvertFlags, 'margin'>): readonly number[] {
  if (margin === undefined) return usualMargins
  if (margin.length === 0) throw new InputError('--margin: it is empty; 0,0.5,0.8 would be right')
  const shares = margin.map((text) =>
    parseShare(text, '--margin', { what: 'a share of the price', most: 0.99, example: '0.5' }),
  )
  return [...new Set(shares)]
}

const usualSparsities = [1, 8]

/** All parameters over active ones, in the order given. Throws InputError where one cannot be. */
export function sparsitiesAsked({ sparsity }: Pick<InvertFlags, 'sparsity'>): readonly number[] {
  if (sparsity === undefined) return usualSparsities
  if (sparsity.length === 0) throw new InputError('--sparsity: it is empty; 1,8 would be right')
  const ratios = sparsity.map((text) =>
    parseNumber(text, {
      where: '--sparsity',
      what: 'times as many parameters as are active',
      least: 1,
      most: 256,
      example: '8',
    }),
  )
  return [...new Set(ratios)]
}
