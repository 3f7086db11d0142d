import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginOf } from './margin.ts'

// DeepSeek, "DeepSeek-V3/R1 Inference System Overview", open-infra-index, day 6 of its open-source week: a day of
// 608 billion tokens in, 342 of them kept, and 168 billion out, at the prices of R1, on 226.75 nodes of 8 H800 at $2 an hour.
test('DeepSeek-V3/R1 Inference System Overview: $562,027 for $87,072 a day is a markup of 545 %', () => {
  const day = marginOf({
    tokens: { newInputTokens: 266e9, cachedInputTokens: 342e9, outputTokens: 168e9 },
    listPrice: {
      inputDollarsPerMillionTokens: 0.55,
      cachedInputDollarsPerMillionTokens: 0.14,
      outputDollarsPerMillionTokens: 2.19,
    },
    costDollars: 226.75 * 8 * 2 * 24,
  })
  expect(day.costDollars).toBe(87_072)
  expect(day.revenueDollars).toBeCloseTo(562_100, 6) // from tokens rounded to billions
  expect(Math.abs(day.revenueDollars / 562_027 - 1)).toBeLessThan(2e-4)
  expect(Math.abs((day.markup ?? 0) - 5.45)).toBeLessThan(0.01)
  expect(day.margin).toBeCloseTo(0.845, 3)
})

const tokens = { newInputTokens: 1e6, cachedInputTokens: 1e6, outputTokens: 1e6 }
const listPrice = { inputDollarsPerMillionTokens: 1, outputDollarsPerMillionTokens: 4 }

test('without a price of its own, a kept token is sold as any other', () => {
  expect(marginOf({ tokens, listPrice, costDollars: 3 })).toEqual({
    revenueDollars: 6,
    costDollars: 3,
    margin: 0.5,
    markup: 1,
  })
})

test('at a loss both are negative', () => {
  const { margin, markup } = marginOf({ tokens, listPrice, costDollars: 12 })
  expect(margin).toBe(-1)
  expect(markup).toBe(-0.5)
})

test('nothing earned has no margin, nothing spent no markup', () => {
  const free = { inputDollarsPerMillionTokens: 0, outputDollarsPerMillionTokens: 0 }
  expect(marginOf({ tokens, listPrice: free, costDollars: 1 })).toMatchObject({ margin: null, markup: -1 })
  expect(marginOf({ tokens, listPrice, costDollars: 0 })).toMatchObject({ margin: 1, markup: null })
})

test('figures that cannot be are named', () => {
  expect(() => marginOf({ tokens, listPrice, costDollars: -1 })).toThrow('costDollars must be')
  expect(() =>
    marginOf({ tokens: { ...tokens, outputTokens: Number.NaN }, listPrice, costDollars: 1 }),
  ).toThrow('tokens.outputTokens must be')
  const negative = { ...listPrice, cachedInputDollarsPerMillionTokens: -1 }
  expect(() => marginOf({ tokens, listPrice: negative, costDollars: 1 })).toThrow(
    'listPrice.cachedInputDollarsPerMillionTokens must be',
  )
})

test('margin and markup are one thing seen from two sides', () => {
  const amounts = fc.double({ min: 1e-3, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(amounts, amounts, (price, costDollars) => {
      const asked = { inputDollarsPerMillionTokens: price, outputDollarsPerMillionTokens: price }
      const { margin, markup } = marginOf({ tokens, listPrice: asked, costDollars })
      const product = (1 - (margin ?? 0)) * (1 + (markup ?? 0)) // cost / revenue × revenue / cost
      expect(Math.abs(product - 1)).toBeLessThan(1e-3)
      expect(margin).toBeLessThanOrEqual(1)
      expect(markup).toBeGreaterThanOrEqual(-1)
    }),
  )
})
