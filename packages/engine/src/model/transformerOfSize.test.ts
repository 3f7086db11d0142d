import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../inputError.ts'
import { checkTransformer } from './checkTransformer.ts'
import { activeParameters, totalParameters } from './parameters.ts'
import { layerCount } from './transformer.ts'
import { transformerOfSize } from './transformerOfSize.ts'

const logarithmic = (least: number, most: number) =>
  fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map((logarithm) => Math.min(most, Math.max(least, Math.exp(logarithm))))

const anyTotal = logarithmic(1e8, 1e14)

/** Sizes and sparsities that mixtures have: above these sizes embedding and head are a small part of what is active. */
const anyMixture = logarithmic(1.05, 256).chain((sparsity) =>
  logarithmic(Math.min(1e14, 3e9 * sparsity), 1e14).map((totalParameters) => ({ totalParameters, sparsity })),
)

const relativeError = (value: number, asked: number) => Math.abs(value / asked - 1)

describe('a dense transformer of a size', () => {
  it.each([
    { name: 'Llama 3 8B', total: 8.03e9, hiddenSize: 4096, layers: 32 },
    { name: 'Llama 3 70B', total: 70.6e9, hiddenSize: 8192, layers: 80 },
    { name: 'Llama 3 405B', total: 405.9e9, hiddenSize: 16_384, layers: 126 },
  ])('is much like $name (arXiv:2407.21783, table 3)', ({ total, hiddenSize, layers }) => {
    const model = transformerOfSize({ totalParameters: total })
    expect(relativeError(totalParameters(model), total)).toBeLessThan(0.01)
    expect(model.hiddenSize).toBe(hiddenSize)
    expect(relativeError(layerCount(model), layers)).toBeLessThan(0.05)
    expect(model.layers[0]!.attention).toMatchObject({ queryHeads: hiddenSize / 128, keyValueHeads: 8 })
  })

  it('has the weights asked for within 1 %, from the least to the most', () => {
    for (const total of [1e8, 1e14])
      expect(
        relativeError(totalParameters(transformerOfSize({ totalParameters: total })), total),
      ).toBeLessThan(0.01)
    fc.assert(
      fc.property(
        anyTotal,
        fc.constantFrom(32_000, 128_000, 256_000),
        fc.constantFrom(1, 2, 8, 16),
        (total, v, kv) => {
          const model = transformerOfSize({ totalParameters: total, vocabularySize: v, keyValueHeads: kv })
          expect(relativeError(totalParameters(model), total)).toBeLessThan(0.01)
          expect(model.vocabularySize).toBe(v)
          expect(model.layers[0]!.attention).toMatchObject({ keyValueHeads: kv })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is never smaller for a larger request', () => {
    let last = 0
    for (let total = 1e8; total < 1e14; total *= 1.003) {
      const next = totalParameters(transformerOfSize({ totalParameters: total }))
      expect(next).toBeGreaterThanOrEqual(last)
      last = next
    }
  })

  it('is the same for the same request, is one by the checks, and divides well', () => {
    fc.assert(
      fc.property(anyTotal, (total) => {
        const model = transformerOfSize({ totalParameters: total })
        expect(transformerOfSize({ totalParameters: total, sparsity: 1 })).toEqual(model)
        checkTransformer(model)
        const [{ attention, feedForward }] = model.layers as [(typeof model.layers)[0]]
        if (attention?.kind !== 'grouped-query' || feedForward?.kind !== 'dense') throw new Error('not dense')
        expect(attention.queryHeads % 8).toBe(0)
        expect(model.hiddenSize % 128).toBe(0)
        expect(feedForward.width % 128).toBe(0)
        expect(Number.isInteger(layerCount(model))).toBe(true)
      }),
    )
  })
})

describe('a mixture of experts of a size', () => {
  it.each([
    { name: 'DeepSeek-V3', total: 671e9, sparsity: 18.2, hiddenSize: 7168, experts: 256 },
    { name: 'Qwen3-235B-A22B', total: 235e9, sparsity: 10.7, hiddenSize: 4096, experts: 128 },
    { name: 'Kimi K2', total: 1.04e12, sparsity: 32, hiddenSize: 7168, experts: 384 },
  ])('is something like $name', ({ total, sparsity, hiddenSize, experts }) => {
    const model = transformerOfSize({ totalParameters: total, sparsity })
    const block = model.layers[0]!.feedForward
    if (block?.kind !== 'mixture') throw new Error('not a mixture')
    expect(relativeError(model.hiddenSize, hiddenSize)).toBeLessThanOrEqual(0.5)
    expect(relativeError(block.experts, experts)).toBeLessThan(0.4)
  })

  it('has the weights asked for within 1 %, and the sparsity within 2 %', () => {
    fc.assert(
      fc.property(anyMixture, (size) => {
        const model = transformerOfSize(size)
        const total = totalParameters(model)
        expect(relativeError(total, size.totalParameters)).toBeLessThan(0.01)
        expect(relativeError(total / activeParameters(model), size.sparsity)).toBeLessThanOrEqual(0.02)
      }),
      { numRuns: 500 },
    )
  })

  it('comes as near as it can, or says that it cannot', () => {
    fc.assert(
      fc.property(anyTotal, logarithmic(1, 256), (total, sparsity) => {
        try {
          const model = transformerOfSize({ totalParameters: total, sparsity })
          expect(relativeError(totalParameters(model), total)).toBeLessThan(0.01)
          const reached = totalParameters(model) / activeParameters(model)
          expect(relativeError(reached, sparsity)).toBeLessThanOrEqual(0.1)
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          // With so few active parameters that embedding and head alone are a large part of them.
          expect(total / sparsity).toBeLessThan(1e9)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is never smaller for a larger request', () => {
    for (const sparsity of [1.5, 4, 18, 64]) {
      let last = 0
      for (let total = 3e9 * sparsity; total < 1e14; total *= 1.03) {
        const next = totalParameters(transformerOfSize({ totalParameters: total, sparsity }))
        expect(next).toBeGreaterThanOrEqual(last)
        last = next
      }
    }
  })

  it('is the same for the same request, is one by the checks, and divides well', () => {
    fc.assert(
      fc.property(anyMixture, (size) => {
        const model = transformerOfSize(size)
        expect(transformerOfSize(size)).toEqual(model)
        checkTransformer(model)
        const { attention, feedForward } = model.layers[0]!
        if (attention?.kind !== 'grouped-query' || feedForward?.kind !== 'mixture')
          throw new Error('not a mixture')
        expect(attention.queryHeads % 8).toBe(0)
        expect(model.hiddenSize % 128).toBe(0)
        expect(feedForward.expertWidth % 128).toBe(0)
        expect((feedForward.sharedWidth ?? 0) % 128).toBe(0)
        expect(feedForward.experts % 2).toBe(0)
        if (feedForward.experts >= 32) expect(feedForward.experts % 8).toBe(0)
      }),
    )
  })
})

describe('sizes that cannot be', () => {
  it.each([
    [
      { totalParameters: 1e7 },
      'totalParameters must be a number from 100000000 to 100000000000000, not 10000000',
    ],
    [{ totalParameters: Number.NaN }, 'totalParameters must be a number'],
    [{ totalParameters: 1e10, sparsity: 0.9 }, 'sparsity must be a number from 1 to 256, not 0.9'],
    [{ totalParameters: 1e10, sparsity: 1000 }, 'sparsity must be a number from 1 to 256, not 1000'],
    [{ totalParameters: 1e10, keyValueHeads: 1.5 }, 'keyValueHeads must be a whole number'],
    [{ totalParameters: 1e10, vocabularySize: 0 }, 'vocabularySize must be a whole number'],
    [
      { totalParameters: 1e9, sparsity: 100 },
      'no transformer of usual proportions has 1000000000 parameters',
    ],
    [{ totalParameters: 1e8, vocabularySize: 1e6 }, 'with a vocabulary of 1000000'],
  ])('%o: %s', (size, message) => {
    expect(() => transformerOfSize(size)).toThrow(InputError)
    expect(() => transformerOfSize(size)).toThrow(message)
  })
})
