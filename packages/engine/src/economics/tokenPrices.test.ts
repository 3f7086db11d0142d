import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../inputError.ts'
import { type RequestCost, tokenPrices } from './tokenPrices.ts'

const amounts = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
const requests: fc.Arbitrary<Required<RequestCost>> = fc
  .record({
    seconds: fc.record({ newInputSeconds: amounts, cachedInputSeconds: amounts, outputSeconds: amounts }),
    tokens: fc.record({ newInputTokens: amounts, cachedInputTokens: amounts, outputTokens: amounts }),
    hourly: fc.record({ inputDollarsPerHour: amounts, outputDollarsPerHour: amounts }),
    utilization: fc.double({ min: 1e-3, max: 1, noNaN: true }),
    without: fc.subarray(['newInput', 'cachedInput', 'output'] as const),
  })
  .map(({ without, seconds, tokens, ...rest }) => ({
    ...rest,
    seconds: { ...seconds, ...Object.fromEntries(without.map((kind) => [`${kind}Seconds`, 0])) },
    tokens: { ...tokens, ...Object.fromEntries(without.map((kind) => [`${kind}Tokens`, 0])) },
  }))

const near = (value: number, expected: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected))

/** A dollar an hour to read, two to write: 3,000 tokens in for 7.2 s, of which 1,000 kept; 1,000 out for 36 s. */
const request: RequestCost = {
  seconds: { newInputSeconds: 7.2, cachedInputSeconds: 0.36, outputSeconds: 36 },
  tokens: { newInputTokens: 2000, cachedInputTokens: 1000, outputTokens: 1000 },
  hourly: { inputDollarsPerHour: 1, outputDollarsPerHour: 2 },
}

test('each kind of token pays for the time that it takes', () => {
  const prices = tokenPrices(request)
  near(prices.dollarsPerMillionInputTokens ?? 0, 1) // 0.002 dollars for 2,000
  near(prices.dollarsPerMillionCachedInputTokens ?? 0, 0.1) // 0.0001 for 1,000
  near(prices.dollarsPerMillionOutputTokens ?? 0, 20) // 0.02 for 1,000
  near(prices.dollarsPerRequest, 0.0221)
  near(prices.dollarsPerMillionTokens ?? 0, 5.525) // 0.0221 for 4,000
})

test('what there is none of has no price', () => {
  const nothing = {
    seconds: { newInputSeconds: 0, cachedInputSeconds: 0, outputSeconds: 0 },
    tokens: { newInputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
  }
  expect(tokenPrices({ ...request, ...nothing })).toEqual({
    dollarsPerMillionInputTokens: null,
    dollarsPerMillionCachedInputTokens: null,
    dollarsPerMillionOutputTokens: null,
    dollarsPerMillionTokens: null,
    dollarsPerRequest: 0,
  })
})

test('figures that cannot be are named', () => {
  expect(() => tokenPrices({ ...request, utilization: 0 })).toThrow('utilization must be a number from')
  expect(() => tokenPrices({ ...request, utilization: 1.1 })).toThrow(InputError)
  expect(() => tokenPrices({ ...request, seconds: { ...request.seconds, outputSeconds: -1 } })).toThrow(
    'seconds.outputSeconds',
  )
  expect(() => tokenPrices({ ...request, tokens: { ...request.tokens, cachedInputTokens: 0 } })).toThrow(
    'seconds.cachedInputSeconds must be 0 where tokens.cachedInputTokens is 0, not 0.36',
  )
  expect(() =>
    tokenPrices({ ...request, hourly: { ...request.hourly, inputDollarsPerHour: Number.NaN } }),
  ).toThrow('hourly.inputDollarsPerHour')
})

test('tokens × prices are the dollars of the request, which are time × price / utilization', () => {
  fc.assert(
    fc.property(requests, ({ seconds, tokens, hourly, utilization }) => {
      const prices = tokenPrices({ seconds, tokens, hourly, utilization })
      const paid =
        (tokens.newInputTokens * (prices.dollarsPerMillionInputTokens ?? 0) +
          tokens.cachedInputTokens * (prices.dollarsPerMillionCachedInputTokens ?? 0) +
          tokens.outputTokens * (prices.dollarsPerMillionOutputTokens ?? 0)) /
        1e6
      near(paid, prices.dollarsPerRequest)
      const spent =
        ((seconds.newInputSeconds + seconds.cachedInputSeconds) * hourly.inputDollarsPerHour +
          seconds.outputSeconds * hourly.outputDollarsPerHour) /
        3600 /
        utilization
      near(paid, spent)
      const all = tokens.newInputTokens + tokens.cachedInputTokens + tokens.outputTokens
      near((all * (prices.dollarsPerMillionTokens ?? 0)) / 1e6, spent)
    }),
  )
})

test('half the utilization, twice the dollars', () => {
  fc.assert(
    fc.property(requests, (cost) => {
      const full = tokenPrices(cost)
      const half = tokenPrices({ ...cost, utilization: cost.utilization / 2 })
      for (const [field, price] of Object.entries(full)) {
        const doubled = half[field as keyof typeof half]
        if (price === null) expect(doubled).toBeNull()
        else near(doubled ?? 0, 2 * price)
      }
    }),
  )
})
