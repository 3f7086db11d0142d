import { parseNumber } from './number.ts'

const withoutDollar = (text: string): string => text.trim().replace(/^\$/, '')

/** A price for an accelerator and an hour, in dollars, as typed: 2.10, $2.10, $2.10/h. @param where the flag */
export const parsePrice = (text: string, where = '--price'): number =>
  parseNumber(withoutDollar(text).replace(/\/h$/, ''), {
    where,
    what: 'dollars per accelerator and hour',
    least: 0,
    aboveLeast: true,
    most: 1e6,
    example: '2.10',
  })

/** What an accelerator costs to buy, in dollars, as typed: 30000, 30k, $30k. */
export const parsePurchase = (text: string, where: string): number =>
  parseNumber(withoutDollar(text), {
    where,
    what: 'dollars per accelerator',
    least: 0,
    aboveLeast: true,
    most: 1e9,
    example: '30k',
  })

/** What electricity costs, in dollars per kilowatt-hour, as typed: 0.08, $0.08, $0.08/kWh. */
export const parsePowerPrice = (text: string, where: string): number =>
  parseNumber(withoutDollar(text).replace(/\/kwh$/i, ''), {
    where,
    what: 'dollars per kilowatt-hour',
    least: 0,
    most: 100,
    example: '0.08',
  })
