import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blendedDollars } from './blendedDollars.ts'
import { tokenPrices } from './tokenPrices.ts'

const prices = {
  dollarsPerMillionInputTokens: 1,
  dollarsPerMillionCachedInputTokens: 0.1,
  dollarsPerMillionOutputTokens: 5,
}

test('three in for one out', () => {
  expect(blendedDollars(prices, { inputTokensPerOutputToken: 3 })).toBe(2) // (3 × 1 + 5) / 4
  expect(blendedDollars(prices, { inputTokensPerOutputToken: 3, cachedShare: 1 })).toBeCloseTo(1.325, 12)
  expect(blendedDollars(prices, { inputTokensPerOutputToken: 0 })).toBe(5)
})

test('a price that is not known is missed only where the mix has such tokens', () => {
  const uncached = { ...prices, dollarsPerMillionCachedInputTokens: null }
  expect(blendedDollars(uncached, { inputTokensPerOutputToken: 3 })).toBe(2)
  expect(blendedDollars(uncached, { inputTokensPerOutputToken: 3, cachedShare: 0.5 })).toBeNull()
})

test('a mix that cannot be is named', () => {
  expect(() => blendedDollars(prices, { inputTokensPerOutputToken: -1 })).toThrow(
    'mix.inputTokensPerOutputToken must be',
  )
  expect(() => blendedDollars(prices, { inputTokensPerOutputToken: 3, cachedShare: 1.5 })).toThrow(
    'mix.cachedShare must be a number from 0 to 1, not 1.5',
  )
})

test('at the mix of a request it is what its tokens cost', () => {
  const amounts = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(
      fc.record({ newInputTokens: amounts, cachedInputTokens: amounts, outputTokens: amounts }),
      fc.record({ newInputSeconds: amounts, cachedInputSeconds: amounts, outputSeconds: amounts }),
      (tokens, seconds) => {
        const hourly = { inputDollarsPerHour: 2, outputDollarsPerHour: 3 }
        const made = tokenPrices({ tokens, seconds, hourly })
        const inputTokens = tokens.newInputTokens + tokens.cachedInputTokens
        const blend = blendedDollars(made, {
          inputTokensPerOutputToken: inputTokens / tokens.outputTokens,
          cachedShare: tokens.cachedInputTokens / inputTokens,
        })
        const expected = made.dollarsPerMillionTokens ?? 0
        expect(Math.abs((blend ?? 0) - expected)).toBeLessThanOrEqual(1e-6 * expected)
      },
    ),
  )
})
