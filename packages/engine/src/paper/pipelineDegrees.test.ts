import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pipelineDegrees } from './pipelineDegrees.ts'
import { logarithmRoundTrip } from './roundTrip.ts'

describe('pipeline degrees', () => {
  it('are ten, even in their logarithm: doublings up to 512', () => {
    expect(pipelineDegrees(512)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
  })

  it('are fractions in between (quirk)', () => {
    const degrees = pipelineDegrees(80)
    expect(degrees[3]).toBeCloseTo(80 ** (1 / 3), 12)
    expect(degrees.at(-1)).toBeCloseTo(80, 12)
  })

  it('are all 1 where only one stage is possible', () => {
    expect(pipelineDegrees(1)).toEqual(Array.from({ length: 10 }, () => 1))
  })
})

describe('e^(ln x), correctly rounded', () => {
  it('is x but for a rounding of its logarithm and one of its own, however near x is to 1', () => {
    const aboveOne = fc.oneof(
      fc.double({ min: 1, max: 2 ** 20, noNaN: true }),
      fc.integer({ min: -52, max: -1 }).map((exponent) => 1 + 2 ** exponent),
    )
    fc.assert(
      fc.property(aboveOne, (x) => {
        const logarithmError = Math.max(Math.log(x), 2 ** -52) * 2 ** -53
        expect(Math.abs(logarithmRoundTrip(x) / x - 1)).toBeLessThanOrEqual(logarithmError + 2 ** -52)
      }),
    )
  })

  it('is 1 for 1', () => expect(logarithmRoundTrip(1)).toBe(1))
})
