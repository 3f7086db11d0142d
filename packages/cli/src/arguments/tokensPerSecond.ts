import { parseNumber } from './number.ts'

/** A speed or a demand in tokens per second, as typed. @param example one that would be right */
export const parseTokensPerSecond = (text: string, where: string, example: string): number =>
  parseNumber(text, {
    where,
    what: 'tokens per second',
    least: 0,
    aboveLeast: true,
    most: 1e15,
    example,
  })
