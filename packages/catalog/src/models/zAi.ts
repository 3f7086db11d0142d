import { decoder, gated, groupedQuery, latent, layers, mixture } from './architecture.ts'
import { fp8Blocks, nvfp4BesideAttention } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const glm5Indexed = latent({
  heads: 64,
  queryLoraRank: 2048,
  keyValueLoraRank: 512,
  nopeHeadDimension: 192,
  ropeHeadDimension: 64,
  valueHeadDimension: 256,
  selection: {
    topK: 2048,
    indexer: { heads: 32, headDimension: 128, queryInput: 2048, cacheBytesPerToken: 132, headWeights: true },
  },
})

const glm52Reusing = latent({
  heads: 64,
  queryLoraRank: 2048,
  keyValueLoraRank: 512,
  nopeHeadDimension: 192,
  ropeHeadDimension: 64,
  valueHeadDimension: 256,
  selection: { topK: 2048, indexer: null },
})

const glm45Attention = groupedQuery(96, 8, 128, { queryKeyValueBias: true, queryKeyNorm: 'per-head' })

const glm47FlashLatent = latent({
  heads: 20,
  queryLoraRank: 768,
  keyValueLoraRank: 512,
  nopeHeadDimension: 192,
  ropeHeadDimension: 64,
  valueHeadDimension: 256,
})

const glm5Experts = mixture({
  experts: 256,
  activeExperts: 8,
  expertWidth: 2048,
  sharedWidth: 2048,
  routerBias: true,
})

const glm5 = decoder({
  hiddenSize: 6144,
  vocabularySize: 154_880,
  maximumContext: 202_752,
  layers: [layers(3, glm5Indexed, gated(12_288)), layers(75, glm5Indexed, glm5Experts)],
  activeCountLeavesOut: 'embedding-and-head',
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, glm5Indexed, glm5Experts)],
  },
})

const glm52 = decoder({
  hiddenSize: 6144,
  vocabularySize: 154_880,
  maximumContext: 1_048_576,
  layers: [
    layers(3, glm5Indexed, gated(12_288)),
    layers(57, glm52Reusing, glm5Experts),
    layers(18, glm5Indexed, glm5Experts),
  ],
  activeCountLeavesOut: 'embedding-and-head',
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, glm52Reusing, glm5Experts)],
  },
})

const glm47FlashExperts = mixture({
  experts: 64,
  activeExperts: 4,
  expertWidth: 1536,
  sharedWidth: 1536,
  routerBias: true,
})

const glm45Experts = mixture({
  experts: 160,
  activeExperts: 8,
  expertWidth: 1536,
  sharedWidth: 1536,
  routerBias: true,
})

const glm45AirExperts = mixture({
  experts: 128,
  activeExperts: 8,
  expertWidth: 1408,
  sharedWidth: 1408,
  routerBias: true,
})

/** Z.ai's GLM family. */
export const zAi: readonly ModelEntry[] = [
  {
    id: 'glm-4-9b',
    aliases: ['zai-org/glm-4-9b-chat', 'glm-4-9b-chat', 'THUDM/glm-4-9b-chat', 'THUDM/glm-4-9b'],
    source: 'https://huggingface.co/zai-org/glm-4-9b-chat',
    published: { total: 9_399_951_360, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 151_552,
      maximumContext: 131_072,
      layers: [layers(40, groupedQuery(32, 2, 128, { queryKeyValueBias: true }), gated(13_696))],
    }),
  },
  {
    id: 'glm-4-32b',
    aliases: ['zai-org/GLM-4-32B-0414', 'glm-4-32b-0414', 'THUDM/GLM-4-32B-0414'],
    source: 'https://huggingface.co/zai-org/GLM-4-32B-0414',
    published: { total: 32.6e9, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 151_552,
      maximumContext: 32_768,
      layers: [layers(61, groupedQuery(48, 2, 128), gated(23_040), { norms: 4 })],
    }),
  },
  {
    id: 'glm-4.5-air',
    aliases: ['zai-org/GLM-4.5-Air'],
    source: 'https://huggingface.co/zai-org/GLM-4.5-Air',
    published: { total: 106e9, active: 12e9, source: 'GLM-4.5, arXiv:2508.06471' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 151_552,
      maximumContext: 131_072,
      layers: [
        layers(1, groupedQuery(96, 8, 128, { queryKeyValueBias: true }), gated(10_944)),
        layers(45, groupedQuery(96, 8, 128, { queryKeyValueBias: true }), glm45AirExperts),
      ],
      activeCountLeavesOut: 'embedding-and-head',
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, groupedQuery(96, 8, 128, { queryKeyValueBias: true }), glm45AirExperts)],
      },
    }),
  },
  {
    id: 'glm-4.5',
    aliases: ['zai-org/GLM-4.5'],
    source: 'https://huggingface.co/zai-org/GLM-4.5',
    published: { total: 355e9, active: 32e9, source: 'GLM-4.5, arXiv:2508.06471' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 151_552,
      maximumContext: 131_072,
      layers: [layers(3, glm45Attention, gated(12_288)), layers(89, glm45Attention, glm45Experts)],
      activeCountLeavesOut: 'embedding-and-head',
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, glm45Attention, glm45Experts)],
      },
    }),
  },
  {
    id: 'glm-4.6',
    aliases: ['zai-org/GLM-4.6', 'zai-org/GLM-4.7', 'glm-4.7'],
    source: 'https://huggingface.co/zai-org/GLM-4.6',
    published: { total: 357e9, active: 32e9, source: 'weights on Hugging Face' },
    mismatch: 'the count of the weights includes the multi-token prediction layer',
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 151_552,
      maximumContext: 202_752,
      layers: [layers(3, glm45Attention, gated(12_288)), layers(89, glm45Attention, glm45Experts)],
      activeCountLeavesOut: 'embedding-and-head',
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, glm45Attention, glm45Experts)],
      },
    }),
  },
  {
    id: 'glm-4.7-flash',
    aliases: ['zai-org/GLM-4.7-Flash'],
    source: 'https://huggingface.co/zai-org/GLM-4.7-Flash',
    published: { total: 30e9, active: 3e9, source: 'model name' },
    activeMismatch: 'the name has one digit: 3.3 billion without the embedding and the head',
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 154_880,
      maximumContext: 202_752,
      layers: [layers(1, glm47FlashLatent, gated(10_240)), layers(46, glm47FlashLatent, glm47FlashExperts)],
      activeCountLeavesOut: 'embedding-and-head',
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, glm47FlashLatent, glm47FlashExperts)],
      },
    }),
  },
  {
    id: 'glm-5',
    aliases: ['zai-org/GLM-5'],
    source: 'https://huggingface.co/zai-org/GLM-5',
    published: { total: 744e9, active: 40e9, source: 'model card' },
    model: glm5,
  },
  {
    id: 'glm-5-fp8',
    aliases: ['zai-org/GLM-5-FP8'],
    source: 'https://huggingface.co/zai-org/GLM-5-FP8',
    published: { total: 744e9, active: 40e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: glm5,
  },
  {
    id: 'glm-5-nvfp4',
    aliases: ['nvidia/GLM-5-NVFP4'],
    source: 'https://huggingface.co/nvidia/GLM-5-NVFP4',
    published: { total: 744e9, active: 40e9, source: 'model card of GLM-5' },
    checkpoint: nvfp4BesideAttention,
    model: glm5,
  },
  {
    id: 'glm-5.1',
    aliases: ['zai-org/GLM-5.1'],
    source: 'https://huggingface.co/zai-org/GLM-5.1',
    published: { total: 744e9, active: 40e9, source: 'model card of GLM-5' },
    model: glm5,
  },
  {
    id: 'glm-5.1-fp8',
    aliases: ['zai-org/GLM-5.1-FP8'],
    source: 'https://huggingface.co/zai-org/GLM-5.1-FP8',
    published: { total: 744e9, active: 40e9, source: 'model card of GLM-5' },
    checkpoint: fp8Blocks,
    model: glm5,
  },
  {
    id: 'glm-5.2',
    aliases: ['zai-org/GLM-5.2'],
    source: 'https://huggingface.co/zai-org/GLM-5.2',
    published: { total: 744e9, active: 40e9, source: 'model card' },
    model: glm52,
  },
  {
    id: 'glm-5.2-fp8',
    aliases: ['zai-org/GLM-5.2-FP8'],
    source: 'https://huggingface.co/zai-org/GLM-5.2-FP8',
    published: { total: 744e9, active: 40e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: glm52,
  },
  {
    id: 'glm-5.2-nvfp4',
    aliases: ['nvidia/GLM-5.2-NVFP4'],
    source: 'https://huggingface.co/nvidia/GLM-5.2-NVFP4',
    published: { total: 744e9, active: 40e9, source: 'model card of GLM-5.2' },
    checkpoint: nvfp4BesideAttention,
    model: glm52,
  },
]
