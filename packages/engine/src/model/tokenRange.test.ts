import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causalPairs, chunkedPairs, compressedPairs, type TokenRange } from './tokenRange.ts'

/** The sum over the range's positions, counted one by one from 1. */
function summed({ cachedTokens, newTokens }: TokenRange, seenAt: (position: number) => number): number {
  let sum = 0
  for (let i = cachedTokens + 1; i <= cachedTokens + newTokens; i++) sum += seenAt(i)
  return sum
}

const ranges = fc.record({ cachedTokens: fc.nat(300), newTokens: fc.nat(300) })
const sizes = fc.integer({ min: 1, max: 80 })

describe('token ranges', () => {
  it('sees every token before and itself', () => {
    expect(causalPairs({ cachedTokens: 0, newTokens: 4 })).toBe(10)
    expect(causalPairs({ cachedTokens: 9, newTokens: 1 })).toBe(10)
  })

  it('counts causal pairs with and without a window as position by position', () => {
    fc.assert(
      fc.property(ranges, sizes, (range, window) => {
        expect(causalPairs(range)).toBe(summed(range, (i) => i))
        expect(causalPairs(range, window)).toBe(summed(range, (i) => Math.min(i, window)))
      }),
    )
  })

  it('counts pairs inside chunks as position by position', () => {
    fc.assert(
      fc.property(ranges, sizes, (range, chunk) => {
        expect(chunkedPairs(range, chunk)).toBe(summed(range, (i) => ((i - 1) % chunk) + 1))
      }),
    )
  })

  it('counts compressed entries as position by position, all of them or the best only', () => {
    fc.assert(
      fc.property(ranges, sizes, sizes, (range, ratio, most) => {
        expect(compressedPairs(range, ratio)).toBe(summed(range, (i) => Math.floor(i / ratio)))
        expect(compressedPairs(range, ratio, most)).toBe(
          summed(range, (i) => Math.min(Math.floor(i / ratio), most)),
        )
      }),
    )
  })
})
