import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compressTrace } from './compressTrace.ts'
import type { RequestKind } from './requestMix.ts'

const request = (
  inputTokens: number,
  outputTokens: number,
  cachedInputTokens = 0,
  weight = 1,
): RequestKind => ({
  inputTokens,
  outputTokens,
  cachedInputTokens,
  weight,
})

const meanOf = (
  requests: readonly RequestKind[],
  key: 'inputTokens' | 'outputTokens' | 'cachedInputTokens',
): number =>
  requests.reduce((sum, each) => sum + each[key] * each.weight, 0) /
  requests.reduce((sum, { weight }) => sum + weight, 0)

/** Numbers of tokens, as many short as long. */
const tokensDrawn = fc.double({ min: 0, max: 29, noNaN: true }).map((doublings) => Math.round(2 ** doublings))

const requestDrawn = fc
  .record({
    inputTokens: tokensDrawn,
    outputTokens: tokensDrawn,
    cachedShare: fc.constantFrom(0, 0.3, 1),
    weight: fc.constantFrom(1, 1, 2, 0.25, 1000),
  })
  .map(({ inputTokens, outputTokens, cachedShare, weight }) =>
    request(inputTokens, outputTokens, Math.floor(inputTokens * cachedShare), weight),
  )

describe('compressTrace', () => {
  test('keeps requests as they are where they are few', () => {
    expect(compressTrace([request(4000, 1000), request(100, 10, 50), request(4000, 1000)])).toEqual([
      request(100, 10, 50, 1 / 3),
      request(4000, 1000, 0, 2 / 3),
    ])
  })

  test('puts requests that are alike together first', () => {
    const trace = [request(1000, 100), request(1010, 101), request(9000, 100, 4000, 2)]
    expect(compressTrace(trace, 2)).toEqual([request(1005, 100.5, 0, 0.5), request(9000, 100, 4000, 0.5)])
  })

  test('makes one kind of all where no more are wanted', () => {
    expect(compressTrace([request(1, 1), request(1e9, 3, 1e9)], 1)).toEqual([
      request(500_000_000.5, 2, 5e8, 1),
    ])
  })

  test('has nothing of nothing', () => {
    expect(compressTrace([])).toEqual([])
  })

  test('uses most of the kinds it may on a wide trace', () => {
    const trace = Array.from({ length: 5000 }, (_, index) =>
      request(100 + ((index * 7919) % 16_000), 1 + ((index * 104_729) % 2000)),
    )
    const kinds = compressTrace(trace)
    expect(kinds.length).toBeGreaterThan(40)
    expect(kinds.length).toBeLessThanOrEqual(64)
  })

  test('keeps means and sums weights to 1 with no more kinds than wanted, the same each time', () => {
    fc.assert(
      fc.property(
        fc.array(requestDrawn, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (trace, mostKinds) => {
          const kinds = compressTrace(trace, mostKinds)
          expect(kinds.length).toBeGreaterThan(0)
          expect(kinds.length).toBeLessThanOrEqual(mostKinds)
          expect(kinds.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
          for (const key of ['inputTokens', 'outputTokens', 'cachedInputTokens'] as const) {
            const mean = meanOf(trace, key)
            expect(Math.abs(meanOf(kinds, key) - mean)).toBeLessThanOrEqual(1e-12 * mean)
          }
          for (const kind of kinds) {
            expect(kind.weight).toBeGreaterThan(0)
            expect(kind.inputTokens).toBeGreaterThanOrEqual(1)
            expect(kind.outputTokens).toBeGreaterThanOrEqual(1)
            expect(kind.cachedInputTokens).toBeGreaterThanOrEqual(0)
            expect(kind.cachedInputTokens).toBeLessThanOrEqual(kind.inputTokens)
          }
          expect(compressTrace(trace, mostKinds)).toEqual(kinds)
        },
      ),
    )
  })
})
