import { describe, expect, it } from 'vitest'
import { deepSeekV3, llama8B, mixtral } from '../../test/modelFixtures.ts'
import { checkTransformer } from './checkTransformer.ts'
import { draftHead, draftHeadParameters } from './draftHead.ts'
import { decodeFlop } from './flop.ts'
import { multiTokenPredictionParameters } from './parameters.ts'
import type { Transformer } from './transformer.ts'

const vicuna = (
  hiddenSize: number,
  width: number,
  queryHeads: number,
  keyValueHeads: number,
): Transformer => ({
  ...llama8B,
  hiddenSize,
  layers: [
    {
      count: 40,
      attention: { kind: 'grouped-query', queryHeads, keyValueHeads, headDimension: 128 },
      feedForward: { kind: 'dense', width, gated: true },
    },
  ],
})

const withModule: Transformer = {
  ...deepSeekV3,
  multiTokenPrediction: { modules: 2, layers: [{ ...deepSeekV3.layers[1]!, count: 1 }] },
}

describe('a draft head', () => {
  it.each([
    { name: 'Vicuna 7B', model: vicuna(4096, 11_008, 32, 32), billions: 0.24 },
    { name: 'Vicuna 13B', model: vicuna(5120, 13_824, 40, 40), billions: 0.37 },
    { name: 'LLaMA2-Chat 70B', model: vicuna(8192, 28_672, 64, 8), billions: 0.99 },
  ])(
    'of $name has the $billions billion weights published: README of SafeAILab/EAGLE',
    ({ model, billions }) => {
      expect(draftHeadParameters(model) / 1e9).toBeCloseTo(billions, 2)
    },
  )

  it('is one layer like the model’s, of its hidden size and vocabulary, and a projection', () => {
    const head = draftHead(llama8B)
    expect(head).toMatchObject({ hiddenSize: 4096, vocabularySize: 128_256, tiedEmbeddings: false })
    expect(head.layers).toEqual([{ ...llama8B.layers[0], count: 1 }])
    const layer = 41_943_040 + 3 * 4096 * 14_336
    expect(draftHeadParameters(llama8B)).toBe(layer + 2 * 4096 * 4096 + 3 * 4096)
    expect(decodeFlop(head, 0) - 4 * 32 * 128).toBe(2 * (layer + 2 * 4096 ** 2 + 128_256 * 4096))
  })

  it('is dense beside a mixture: as wide as its dense blocks, or the active experts together', () => {
    expect(draftHead(deepSeekV3).layers).toEqual([
      {
        count: 1,
        attention: deepSeekV3.layers[1]!.attention,
        feedForward: { kind: 'dense', width: 18_432, gated: true },
      },
    ])
    expect(draftHead(mixtral).layers[0]!.feedForward).toEqual({ kind: 'dense', width: 28_672, gated: true })
  })

  it('counts shared experts and a latent space, and rounds up to what heads and experts divide', () => {
    const mixture = {
      kind: 'mixture',
      experts: 12,
      activeExperts: 2,
      expertWidth: 1000,
      gated: false,
    } as const
    const beside = (more: object): Transformer => ({
      ...mixtral,
      layers: [{ ...mixtral.layers[0]!, feedForward: { ...mixture, ...more } }],
    })
    const width = (more: object) => draftHead(beside(more)).layers[0]!.feedForward
    expect(width({})).toEqual({ kind: 'dense', width: 2016, gated: false })
    expect(width({ sharedWidth: 100, denseWidth: 60 })).toMatchObject({ width: 2208 })
    expect(width({ latentSize: 2048 })).toMatchObject({ width: 1056 })
    expect(width({ identityExperts: 12 })).toMatchObject({ width: 1056 })
  })

  it('follows the last layer with a cache of its own', () => {
    const own = llama8B.layers[0]!
    const lightning = { kind: 'lightning', heads: 32, headDimension: 128 } as const
    const layers: Transformer['layers'] = [
      own,
      {
        count: 8,
        attention: { ...own.attention, reusesKeyValues: true } as never,
        feedForward: own.feedForward,
      },
      { count: 8, attention: lightning as never, feedForward: { kind: 'dense', width: 1024, gated: true } },
      { count: 8, attention: null, feedForward: { kind: 'dense', width: 512, gated: true } },
    ]
    expect(draftHead({ ...llama8B, layers }).layers).toEqual([{ ...own, count: 1 }])
    expect(draftHead({ ...llama8B, layers: layers.slice(2) }).layers[0]!.attention).toEqual(lightning)
    expect(draftHead({ ...llama8B, layers: layers.slice(3) }).layers[0]!.attention).toBeNull()
  })

  it('is one module where the model comes with multi-token prediction', () => {
    const head = draftHead(withModule)
    expect(head.layers).toEqual(withModule.multiTokenPrediction!.layers)
    expect(draftHeadParameters(withModule)).toBe(multiTokenPredictionParameters(withModule) / 2)
  })

  it('is a model by the checks, and plain data', () => {
    for (const model of [llama8B, mixtral, deepSeekV3, withModule]) {
      const head = draftHead(model)
      expect(() => checkTransformer(head)).not.toThrow()
      expect(JSON.parse(JSON.stringify(head))).toEqual(head)
    }
  })
})
