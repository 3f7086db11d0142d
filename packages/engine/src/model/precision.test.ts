import { describe, expect, it } from 'vitest'
import { llama8B, mixtral } from '../../test/modelFixtures.ts'
import { bytesPerElement, computeFormatOf, numberFormats } from './numberFormat.ts'
import { totalParameters } from './parameters.ts'
import { productFormat, uniformPrecision } from './precision.ts'
import { weightBytes } from './weightBytes.ts'

describe('number formats', () => {
  it('include their scales: nvfp4 0.5625, mxfp4 0.53125, int4 in groups of 128 about 0.516, fp8 blocks 1.0002', () => {
    expect(bytesPerElement.nvfp4).toBe(0.5625)
    expect(bytesPerElement.mxfp4).toBe(0.53125)
    expect(bytesPerElement.int4).toBeCloseTo(0.516, 3)
    expect(bytesPerElement['fp8-block']).toBeCloseTo(1.0002, 4)
  })

  it('each have a compute type', () => {
    for (const format of numberFormats) expect(computeFormatOf[format]).toBeDefined()
  })
})

describe('precision', () => {
  it('multiplies in the wider type of weights and activations', () => {
    expect(productFormat('int4', 'bf16')).toBe('bf16')
    expect(productFormat('bf16', 'fp8')).toBe('bf16')
    expect(productFormat('nvfp4', 'fp4')).toBe('fp4')
    expect(productFormat('fp8-block', 'fp4')).toBe('fp8')
  })

  it('leaves embedding, head and cache in bf16 where weights are narrow', () => {
    expect(uniformPrecision('nvfp4')).toMatchObject({
      attention: 'nvfp4',
      embedding: 'bf16',
      head: 'bf16',
      kvCache: 'bf16',
    })
    expect(uniformPrecision('int4').compute).toBe('bf16')
    expect(uniformPrecision('fp32').embedding).toBe('fp32')
  })

  it('weighs a model in bf16 at 2 bytes a parameter', () => {
    expect(weightBytes(llama8B, uniformPrecision('bf16')).total).toBe(2 * totalParameters(llama8B))
  })

  it('weighs each part in its own format', () => {
    const { byKind, total } = weightBytes(mixtral, uniformPrecision('bf16', { experts: 'mxfp4' }))
    expect(byKind.routedExperts).toBe(32 * 8 * 3 * 4096 * 14_336 * 0.53125)
    expect(byKind.attention).toBe(32 * (2 * 4096 * 4096 + 2 * 4096 * 1024) * 2)
    expect(Object.values(byKind).reduce((a, b) => a + b, 0)).toBe(total)
  })

  it("weighs a tied head in the embedding's format", () => {
    const tied = { ...llama8B, tiedEmbeddings: true }
    expect(weightBytes(tied, uniformPrecision('bf16', { head: 'fp8' })).total).toBe(
      weightBytes(tied, uniformPrecision('bf16')).total,
    )
  })
})
