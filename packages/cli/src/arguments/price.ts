import { parseNumber } from './number.ts'

/** A price for an accelerator and an hour, in dollars, as typed after --price: 2.10, $2.10, $2.10/h. */
export const parsePrice = (text: string): number =>
  parseNumber(text.trim().replace(/^\$/, '').replace(/\/h$/, ''), {
    where: '--price',
    what: 'dollars per accelerator and hour',
    least: 0,
    aboveLeast: true,
    most: 1e6,
    example: '2.10',
  })
