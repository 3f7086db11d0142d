import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepSeekV3, llama8B } from '../../test/modelFixtures.ts'
import type { Attention } from './attention.ts'
import { kvCacheBytes, kvCacheBytesPerToken, kvReadBytes, stateBytes } from './kvCache.ts'
import { uniformPrecision } from './precision.ts'
import type { Transformer } from './transformer.ts'

const bf16 = uniformPrecision('bf16')
const withAttention = (attention: Attention, count = 1): Transformer => ({
  ...llama8B,
  layers: [{ count, attention, feedForward: null }],
})
const plain = { kind: 'grouped-query', queryHeads: 8, keyValueHeads: 2, headDimension: 64 } as const

describe('the KV cache', () => {
  it('takes 131,072 bytes a token in Llama 3 8B and 70,272 in DeepSeek-V3, in bf16', () => {
    expect(kvCacheBytesPerToken(llama8B, bf16)).toBe(131_072)
    expect(kvCacheBytesPerToken(deepSeekV3, bf16)).toBe(70_272)
    expect(kvCacheBytesPerToken(llama8B, uniformPrecision('bf16', { kvCache: 'fp8' }))).toBe(65_536)
  })

  it('grows with the context where nothing bounds it', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (context) => {
        expect(kvCacheBytes(llama8B, context, bf16)).toBe(131_072 * context)
        expect(kvReadBytes(llama8B, context, bf16)).toBe(131_072 * context)
      }),
    )
  })

  it('keeps no more than a window or a chunk', () => {
    for (const attention of [
      { ...plain, window: 128 },
      { ...plain, chunk: 128 },
    ]) {
      const model = withAttention(attention)
      expect(kvCacheBytes(model, 100, bf16)).toBe(100 * 512)
      expect(kvCacheBytes(model, 10_000, bf16)).toBe(128 * 512)
      expect(kvCacheBytesPerToken(model, bf16)).toBe(512)
    }
  })

  it('keeps everything but reads the chosen tokens and all index keys where attention is sparse', () => {
    const indexer = {
      heads: 4,
      headDimension: 128,
      queryInput: 4096,
      cacheBytesPerToken: 132,
      headWeights: true,
    }
    const model = withAttention({ ...plain, selection: { topK: 1000, indexer } })
    expect(kvCacheBytes(model, 5000, bf16)).toBe(5000 * (512 + 132))
    expect(kvReadBytes(model, 5000, bf16)).toBe(1000 * 512 + 5000 * 132)
    expect(kvReadBytes(model, 10, bf16)).toBe(10 * (512 + 132))
  })

  it('has no cache in layers that use that of another, but reads it', () => {
    const model = withAttention({ ...plain, reusesKeyValues: true })
    expect(kvCacheBytes(model, 1000, bf16)).toBe(0)
    expect(kvReadBytes(model, 1000, bf16)).toBe(1000 * 512)
  })

  it('holds 9.62 GiB at 1M tokens for DeepSeek-V4-Pro with bf16 index keys, as reported at its release', () => {
    const shared = {
      kind: 'compressed',
      queryHeads: 128,
      headDimension: 512,
      queryLoraRank: 1536,
      outputGroups: 16,
      outputLoraRank: 1024,
      window: 128,
    } as const
    const selection = { topK: 1024, heads: 64, headDimension: 128, cacheBytesPerEntry: 256 }
    const model: Transformer = {
      ...llama8B,
      layers: [
        { count: 31, attention: { ...shared, ratio: 128, selection: null }, feedForward: null },
        { count: 30, attention: { ...shared, ratio: 4, overlap: true, selection }, feedForward: null },
      ],
    }
    expect(kvCacheBytes(model, 1_048_576, bf16) / 2 ** 30).toBeCloseTo(9.62, 2)
  })

  it('is the same at every context for states, which are apart from it', () => {
    const state = {
      kind: 'mamba-2',
      heads: 80,
      headDimension: 64,
      stateSize: 128,
      groups: 1,
      convolutionKernel: 4,
    } as const
    const model = withAttention(state, 64)
    expect(kvCacheBytes(model, 100_000, bf16)).toBe(0)
    expect(stateBytes(model, bf16)).toBe(64 * (80 * 64 * 128 * 4 + (5120 + 256) * 3 * 2))
    expect(stateBytes(llama8B, bf16)).toBe(0)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a context of %s', (context) => {
    expect(() => kvCacheBytes(llama8B, context, bf16)).toThrow('context must be a number of tokens')
  })
})
