import { describe, expect, it } from 'vitest'
import { goldenModel } from '../../test/goldenInputs.ts'
import { tinyDense, tinyLatent } from '../../test/paperFixtures.ts'
import { scaleTransformer } from './scaleTransformer.ts'
import { transformerCounts } from './transformer.ts'

describe('scaling a transformer', () => {
  it('by 64 doubles heads in number and width, makes widths four times and depth four times as large', () => {
    const scaled = scaleTransformer(tinyDense, 64)
    expect(scaled.modelDim).toBeCloseTo(32, 12)
    expect(scaled.feedForwardDim).toBeCloseTo(64, 12)
    expect(scaled.headDim).toBeCloseTo(4, 12)
    expect(scaled.queryHeads).toBe(8)
    expect(scaled.queryHeadsPerKvHead).toBe(4) // still two key-value heads
    expect([7, 8]).toContain(scaled.layers) // 2·64^(1/3), rounded down
  })

  it('without depth leaves the layers as they are', () => {
    expect(scaleTransformer(tinyDense, 16, { depthExponent: 0 })).toMatchObject({ layers: 2, modelDim: 32 })
  })

  it('by 1 changes nothing but the name, and drops latent attention (quirk)', () => {
    const { latentAttention: _dropped, ...kept } = tinyLatent
    expect(scaleTransformer(tinyLatent, 1, { name: 'same' })).toEqual({ ...kept, name: 'same' })
  })

  it.each([2, 4, 8, 16])('gives the "GPT-4 / %i" of arXiv 2506.04645 from its GPT-4', (divisor) => {
    const scaled = scaleTransformer(goldenModel('GPT-4'), 1 / divisor)
    const wanted = transformerCounts(goldenModel(`GPT-4 / ${divisor}`)).totalParameters
    expect(transformerCounts(scaled).totalParameters / wanted).toBeCloseTo(1, 12)
  })

  it.each([0, -1, Number.NaN])('refuses %f', (factor) => {
    expect(() => scaleTransformer(tinyDense, factor)).toThrow('a positive number is needed')
  })
})
