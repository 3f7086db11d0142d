import { describe, expect, it } from 'vitest'
import { idealCalibration } from '../hardware/idealCalibration.ts'
import { InputError } from '../inputError.ts'
import { activeParameters, totalParameters } from '../model/parameters.ts'
import { uniformPrecision } from '../model/precision.ts'
import { cheapestAtSpeed } from './costAtSpeed.ts'
import {
  type ImpliedSize,
  impliedModelSize,
  impliedModelSizes,
  type OfferQuestion,
} from './impliedModelSize.ts'
import { servingFrontier } from './servingFrontier.ts'

/** An accelerator such as there are, four of which are joined. */
const hardware: OfferQuestion['hardware'] = {
  id: 'some',
  name: 'some',
  vendor: 'nobody',
  flopPerSecond: { bf16: 1e15 },
  hbmBytes: 1e11,
  hbmBytesPerSecond: 4e12,
  interconnect: [
    {
      name: 'switch',
      topology: 'switch',
      size: 4,
      bytesPerSecondPerDirection: 4e11,
      startUpLatencySeconds: 2e-6,
      inNetworkReduction: false,
    },
  ],
}

const question: OfferQuestion = {
  hardware,
  precision: uniformPrecision('bf16'),
  calibration: idealCalibration,
  dollarsPerHour: 2,
  accelerators: [1, 2, 4],
  requests: [{ inputTokens: 1000, outputTokens: 300, cachedInputTokens: 200 }],
  offer: {
    tokensPerSecond: 50,
    listPrice: { inputDollarsPerMillionTokens: 0.1, outputDollarsPerMillionTokens: 0.8 },
  },
}

/** A question about an offer, but for what is changed of it. */
const offering = (tokensPerSecond: number, dollars: number): OfferQuestion => ({
  ...question,
  offer: {
    tokensPerSecond,
    listPrice: { inputDollarsPerMillionTokens: dollars / 8, outputDollarsPerMillionTokens: dollars },
  },
})

const sizeOf = (asked: OfferQuestion, margin = 0): number => {
  const size = impliedModelSize({ ...asked, margin })
  return 'model' in size ? size.totalParameters : 0
}

const expectFalling = (sizes: readonly number[]): void => {
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(sizes[0]).toBeGreaterThan(sizes.at(-1) as number)
}

describe('the largest model that an offer is consistent with', () => {
  const size = impliedModelSize(question) as ImpliedSize

  it('is as fast and as cheap as it is offered, and served as its frontier says', () => {
    const { offer, ...asked } = question
    const { points } = servingFrontier({ ...asked, model: size.model, minimumTokensPerSecond: 50 })
    expect(size.point).toEqual(cheapestAtSpeed(points, 50))
    expect(size.point.tokensPerSecond).toBeGreaterThanOrEqual(50)
    expect(size.point.prices?.dollarsPerRequest).toBeLessThanOrEqual(
      (800 * offer.listPrice.inputDollarsPerMillionTokens +
        200 * offer.listPrice.inputDollarsPerMillionTokens +
        300 * offer.listPrice.outputDollarsPerMillionTokens) /
        1e6,
    )
    expect(size.totalParameters).toBe(totalParameters(size.model))
    expect(size.activeParameters).toBe(activeParameters(size.model))
    expect(size.bound).toBe('price')
  })

  it('is never larger with a larger margin', () => {
    const sizes = impliedModelSizes(question, [0, 0.2, 0.5, 0.8]).map((each) =>
      'model' in each ? each.totalParameters : 0,
    )
    expectFalling(sizes)
  })

  it('is the same with each margin alone', () => {
    const [, half] = impliedModelSizes(question, [0, 0.5])
    expect(half).toEqual(impliedModelSize({ ...question, margin: 0.5 }))
  })

  it('is never larger at a higher speed', () => {
    expectFalling([20, 50, 80, 150].map((speed) => sizeOf(offering(speed, 0.8))))
  })

  it('is never smaller at a higher price', () => {
    expectFalling([3, 1.5, 0.8, 0.2].map((dollars) => sizeOf(offering(50, dollars))))
  })

  it('is larger and has fewer active parameters where it is sparser', () => {
    const sparse = impliedModelSize({ ...question, sparsity: 6 }) as ImpliedSize
    expect(sparse.totalParameters).toBeGreaterThan(size.totalParameters)
    expect(sparse.activeParameters).toBeLessThan(size.activeParameters)
    expect(Math.abs(sparse.totalParameters / sparse.activeParameters / 6 - 1)).toBeLessThan(0.02)
  })

  it('is bound by speed where money is no object', () => {
    expect(impliedModelSize(offering(100, 1e5))).toMatchObject({ bound: 'speed' })
  })

  it('is none where even the smallest is too slow, or too dear', () => {
    expect(impliedModelSize(offering(1e6, 1))).toEqual({ smallestTried: 1e9, bound: 'speed' })
    expect(impliedModelSize(offering(50, 1e-6))).toEqual({ smallestTried: 1e9, bound: 'price' })
  })
})

it.each([
  ['a speed of nothing', offering(0, 1), 0, /offer\.tokensPerSecond must be more than 0/],
  ['a margin of all', question, 1, /margin must be a share from 0 to 0\.99, not 1/],
  ['a sparsity below 1', { ...question, sparsity: 0.5 }, 0, /sparsity must be from 1 to 256, not 0\.5/],
])('refuses %s', (_what, asked, margin, sentence) => {
  const ask = () => impliedModelSize({ ...asked, margin })
  expect(ask).toThrow(InputError)
  expect(ask).toThrow(sentence)
})

it('refuses a machine without a price', () => {
  const { dollarsPerHour: _, ...unpriced } = question
  expect(() => impliedModelSize(unpriced)).toThrow(/some has no price; give dollarsPerHour/)
})
