import type { GroupedQueryAttention } from '../src/model/groupedQueryAttention.ts'
import type { LatentAttention } from '../src/model/latentAttention.ts'
import type { Transformer } from '../src/model/transformer.ts'

const groupedQuery = (queryHeads: number, keyValueHeads: number): GroupedQueryAttention => ({
  kind: 'grouped-query',
  queryHeads,
  keyValueHeads,
  headDimension: 128,
})

/** Llama 3.1 8B: arXiv:2407.21783, table 3. */
export const llama8B: Transformer = {
  hiddenSize: 4096,
  vocabularySize: 128_256,
  tiedEmbeddings: false,
  maximumContext: 131_072,
  layers: [
    { count: 32, attention: groupedQuery(32, 8), feedForward: { kind: 'dense', width: 14_336, gated: true } },
  ],
}

/** Mixtral 8×7B: arXiv:2401.04088, table 1. */
export const mixtral: Transformer = {
  hiddenSize: 4096,
  vocabularySize: 32_000,
  tiedEmbeddings: false,
  maximumContext: 32_768,
  layers: [
    {
      count: 32,
      attention: groupedQuery(32, 8),
      feedForward: { kind: 'mixture', experts: 8, activeExperts: 2, expertWidth: 14_336, gated: true },
    },
  ],
}

const latent: LatentAttention = {
  kind: 'latent',
  heads: 128,
  queryLoraRank: 1536,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
}

/** DeepSeek-V3: arXiv:2412.19437, section 4.2. */
export const deepSeekV3: Transformer = {
  hiddenSize: 7168,
  vocabularySize: 129_280,
  tiedEmbeddings: false,
  maximumContext: 131_072,
  layers: [
    { count: 3, attention: latent, feedForward: { kind: 'dense', width: 18_432, gated: true } },
    {
      count: 58,
      attention: latent,
      feedForward: {
        kind: 'mixture',
        experts: 256,
        activeExperts: 8,
        expertWidth: 2048,
        gated: true,
        sharedWidth: 2048,
        routerBias: true,
      },
    },
  ],
  activeCountLeavesOut: 'embedding',
}
