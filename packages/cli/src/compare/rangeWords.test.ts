import { expect, it } from 'vitest'
import { rangeWords, wideRanges } from './rangeWords.ts'

const range = (frontier: number, fromTokensPerSecond: number, toTokensPerSecond: number) => ({
  frontier,
  fromTokensPerSecond,
  toTokensPerSecond,
})

it('tells who is the cheapest from the slowest speed to the fastest', () => {
  expect(rangeWords([range(1, 0, 31), range(0, 31, 88.4)], ['h100-sxm', 'mi300x'])).toBe(
    'up to 31.0 tokens/s mi300x, from there to 88.4 h100-sxm; nothing is faster',
  )
})

it('tells ranges narrower than a hundredth of their speed with the one before, and equal neighbours as one', () => {
  expect(wideRanges([range(0, 0, 50), range(1, 50, 50.2), range(0, 50.2, 70), range(1, 70, 90)])).toEqual([
    range(0, 0, 70),
    range(1, 70, 90),
  ])
})
