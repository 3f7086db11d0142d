import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepSeekV3, llama8B, mixtral } from '../../test/modelFixtures.ts'
import { arithmeticIntensity, weightReadBytes } from './arithmeticIntensity.ts'
import { decodeFlop, prefillFlop } from './flop.ts'
import { parametersByKind, totalParameters } from './parameters.ts'
import { uniformPrecision } from './precision.ts'
import { weightBytes } from './weightBytes.ts'

const bf16 = uniformPrecision('bf16')

describe('FLOP', () => {
  it('is twice the weights of matrices, and attention to the token itself: PaLM, arXiv:2204.02311, appendix B', () => {
    const { embedding, norms } = parametersByKind(llama8B)
    const itself = 4 * 32 * 32 * 128
    expect(decodeFlop(llama8B, 1)).toBe(2 * (totalParameters(llama8B) - embedding - norms) + itself)
    expect(decodeFlop(llama8B, 0)).toBe(decodeFlop(llama8B, 1))
  })

  it('adds 4 per query head, element and token of context', () => {
    const perToken = decodeFlop(llama8B, 1001) - decodeFlop(llama8B, 1000)
    expect(perToken).toBe(4 * 32 * 32 * 128)
  })

  it('adds 2·(2·latent + rope) per head and token of context in decode with absorbed latent attention', () => {
    const perToken = decodeFlop(deepSeekV3, 1001) - decodeFlop(deepSeekV3, 1000)
    expect(perToken).toBe(61 * 2 * 128 * (2 * 512 + 64))
  })

  it('expands latent attention in prefill: 2·(nope + rope + value) per head and pair', () => {
    const once = prefillFlop(deepSeekV3, 1)
    const second = prefillFlop(deepSeekV3, 1, { cachedTokens: 1 })
    expect(second - once).toBe(61 * 2 * 128 * (128 + 64 + 128))
  })

  it('of a prefill in parts is that of the whole, but for one more head', () => {
    const head = 2 * 4096 * 128_256
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (first, rest) => {
        const parts = prefillFlop(llama8B, first) + prefillFlop(llama8B, rest, { cachedTokens: first })
        expect(parts - head).toBe(prefillFlop(llama8B, first + rest))
      }),
    )
  })

  it('of a mixture counts the chosen experts', () => {
    expect(decodeFlop(mixtral, 1) / 1e9).toBeCloseTo(2 * (12.88 - 0.13), 1)
  })
})

describe('arithmetic intensity', () => {
  it('is near 1 FLOP a byte for one sequence in bf16 and grows with the batch', () => {
    const at = (batch: number) => arithmeticIntensity(llama8B, { batch, context: 1000, precision: bf16 })
    expect(at(1)).toBeGreaterThan(0.95)
    expect(at(1)).toBeLessThan(1.1)
    expect(at(64)).toBeGreaterThan(25 * at(1))
  })

  it('reads two experts of eight for one token and all of them for many', () => {
    const { byKind, total } = weightBytes(mixtral, bf16)
    const others = total - byKind.routedExperts - byKind.embedding
    expect(weightReadBytes(mixtral, { batch: 1, precision: bf16 })).toBeCloseTo(
      others + byKind.routedExperts / 4,
      -2,
    )
    expect(weightReadBytes(mixtral, { batch: 500, precision: bf16 })).toBeCloseTo(
      total - byKind.embedding,
      -2,
    )
  })
})
