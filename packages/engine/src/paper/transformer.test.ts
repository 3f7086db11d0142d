import { describe, expect, it } from 'vitest'
import { tinyDense, tinyLatent, tinyMixture } from '../../test/paperFixtures.ts'
import { transformerCounts } from './transformer.ts'

describe('counts of a transformer', () => {
  it('are those counted by hand for a dense model', () => {
    expect(transformerCounts(tinyDense)).toEqual({
      headDim: 2,
      sparsityFactor: 1,
      keyAndValueHeads: 4, // 2 for keys, 2 for values
      attentionDim: (4 + 4) * 2,
      attentionParametersPerLayer: 16 * 8 + 8 * 8,
      attentionParameters: 2 * 192,
      feedForwardParameters: 2 * 3 * 8 * 16,
      embeddingParameters: 2 * 100 * 8,
      totalParameters: 384 + 768 + 1600,
      activeParameters: 384 + 768 + 1600,
      kvCacheBytesPerToken: 4 * 2 * 2 * 2,
      weightBytes: 2 * 2752,
      attentionMacsPerContextToken: 2 * 4,
    })
  })

  it('round the sparsity factor down (quirk: 3 of 7 experts with 2 active)', () => {
    const counts = transformerCounts(tinyMixture)
    expect(counts.sparsityFactor).toBe(3)
    expect(counts.feedForwardParameters).toBe(7 * 768)
    expect(counts.activeParameters).toBe(384 + (7 * 768) / 3 + 1600)
  })

  it('round active feed-forward parameters down', () => {
    const counts = transformerCounts({ ...tinyMixture, feedForwardMatrices: { up: 1, down: 1 } })
    expect(counts.feedForwardParameters).toBe(7 * 512)
    expect(counts.activeParameters).toBe(384 + 1194 + 1600) // 3584 / 3, rounded down
  })

  it('cache only the compressed keys and values of latent attention (quirk: no rotary part)', () => {
    const counts = transformerCounts(tinyLatent)
    expect(counts.kvCacheBytesPerToken).toBe(4 * 2 * 2)
    expect(counts.attentionMacsPerContextToken).toBe(4 * 4)
    // Down to c_kv, and up from it; down to c_q; keys and values; queries; out.
    expect(counts.attentionParametersPerLayer).toBe(2 * 4 * 8 + 6 * 8 + 4 * 2 * 4 + 4 * 2 * 6 + 2 * 4 * 8)
  })

  it('take floor(d / H) for a head whose width is not given', () => {
    const { headDim: _absent, ...model } = tinyDense
    expect(transformerCounts({ ...model, modelDim: 11 }).headDim).toBe(2)
  })
})
