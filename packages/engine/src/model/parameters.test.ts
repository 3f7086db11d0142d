import { describe, expect, it } from 'vitest'
import { deepSeekV3, llama8B, mixtral } from '../../test/modelFixtures.ts'
import {
  activeParameters,
  activeParametersByKind,
  multiTokenPredictionParameters,
  parametersByKind,
  totalParameters,
  towerParameters,
} from './parameters.ts'

describe('parameters', () => {
  it('counts Llama 3.1 8B exactly: 8,030,261,248 weights on Hugging Face', () => {
    expect(totalParameters(llama8B)).toBe(8_030_261_248)
    expect(activeParameters(llama8B)).toBe(8_030_261_248)
  })

  it('counts Mixtral 8x7B exactly: 46,702,792,704, of which 12.9 billion are active (arXiv:2401.04088)', () => {
    expect(totalParameters(mixtral)).toBe(46_702_792_704)
    expect(activeParameters(mixtral) / 1e9).toBeCloseTo(12.9, 1)
  })

  it('counts DeepSeek-V3: 671 billion, 36.7 active with the head (README_WEIGHTS.md of the release)', () => {
    expect(totalParameters(deepSeekV3) / 1e9).toBeCloseTo(671.03, 1)
    expect(activeParameters(deepSeekV3) / 1e9).toBeCloseTo(36.63, 1)
  })

  it('adds up by kind', () => {
    const kinds = parametersByKind(mixtral)
    expect(Object.values(kinds).reduce((a, b) => a + b, 0)).toBe(totalParameters(mixtral))
    expect(kinds.routedExperts).toBe(32 * 8 * 3 * 4096 * 14_336)
    expect(kinds.router).toBe(32 * 8 * 4096)
    expect(activeParametersByKind(mixtral).routedExperts).toBe(kinds.routedExperts / 4)
  })

  it('counts a tied table once, and as active where the head is', () => {
    const tied = { ...llama8B, tiedEmbeddings: true }
    const table = 128_256 * 4096
    expect(totalParameters(tied)).toBe(totalParameters(llama8B) - table)
    expect(parametersByKind(tied).head).toBe(0)
    expect(activeParameters({ ...tied, activeCountLeavesOut: 'embedding' })).toBe(totalParameters(tied))
    expect(activeParameters({ ...tied, activeCountLeavesOut: 'embedding-and-head' })).toBe(
      totalParameters(tied) - table,
    )
    expect(activeParameters({ ...llama8B, activeCountLeavesOut: 'embedding-and-head' })).toBe(
      totalParameters(llama8B) - 2 * table,
    )
  })

  it('keeps multi-token prediction apart: 11.5 billion of its own in DeepSeek-V3 (README_WEIGHTS.md)', () => {
    const layer = deepSeekV3.layers[1]!
    const model = { ...deepSeekV3, multiTokenPrediction: { modules: 1, layers: [{ ...layer, count: 1 }] } }
    expect(totalParameters(model)).toBe(totalParameters(deepSeekV3))
    expect(multiTokenPredictionParameters(model) / 1e9).toBeCloseTo(11.6, 1)
    expect(multiTokenPredictionParameters(deepSeekV3)).toBe(0)
  })

  it('keeps towers apart and leaves out those of unknown size', () => {
    const towers = [
      { modality: 'vision', name: 'siglip', parameters: 400e6 },
      { modality: 'audio', name: 'conformer', parameters: null },
    ] as const
    expect(towerParameters({ ...llama8B, towers })).toBe(400e6)
    expect(totalParameters({ ...llama8B, towers })).toBe(totalParameters(llama8B))
  })

  it('leaves identity experts out of what computes: LongCat-Flash chooses 12 of 768, of which 512 are real', () => {
    const [layer] = mixtral.layers
    const model = (identityExperts: number) =>
      ({
        ...mixtral,
        layers: [
          {
            ...layer!,
            feedForward: {
              kind: 'mixture',
              experts: 512,
              activeExperts: 12,
              expertWidth: 64,
              gated: true,
              identityExperts,
            },
          },
        ],
      }) as const
    const active = (identityExperts: number) => activeParametersByKind(model(identityExperts)).routedExperts
    expect(active(256)).toBeCloseTo((active(0) * 8) / 12, 3)
  })

  it('gives the same counts after structuredClone and JSON', () => {
    expect(totalParameters(structuredClone(deepSeekV3))).toBe(totalParameters(deepSeekV3))
    expect(JSON.parse(JSON.stringify(deepSeekV3))).toEqual(deepSeekV3)
  })
})
