import type { CheapestRange } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'

/** Ranges that are no wider than this share of their speed are told with their neighbour: two curves that cross touch more than once. */
const narrow = 0.01

/** The same ranges without those that are too narrow to matter, which fall to the range before them, or the first to the one after it. */
export function wideRanges(ranges: readonly CheapestRange[]): readonly CheapestRange[] {
  const wide: CheapestRange[] = []
  for (const range of ranges) {
    const { fromTokensPerSecond: from, toTokensPerSecond: to } = range
    const last = wide.at(-1)
    if (last !== undefined && (last.frontier === range.frontier || to - from < narrow * to))
      wide[wide.length - 1] = { ...last, toTokensPerSecond: to }
    else wide.push(range)
  }
  return wide
}

/** Who is the cheapest at which speed: "up to 31 tokens/s mi300x, from there to 88 h100-sxm; nothing is faster". */
export function rangeWords(ranges: readonly CheapestRange[], names: readonly string[]): string {
  const wide = wideRanges(ranges)
  const words = wide.map(({ frontier, toTokensPerSecond: to }, index) => {
    const speed = formatNumber(to)
    const name = names[frontier] ?? ''
    if (index === 0) return `up to ${speed} tokens/s ${name}`
    return `from there to ${speed} ${name}`
  })
  return `${words.join(', ')}; nothing is faster`
}
