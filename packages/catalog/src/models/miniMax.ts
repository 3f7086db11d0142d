import { decoder, gated, groupedQuery, layers, mixture } from './architecture.ts'
import { fp8Blocks, nvfp4BesideAttention } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const minimaxM3Attention = groupedQuery(64, 4, 128, {
  queryKeyNorm: 'per-head',
  selection: {
    topK: 2048,
    indexer: { heads: 4, headDimension: 128, queryInput: 6144, cacheBytesPerToken: 256, headWeights: false },
  },
})

const minimaxM2Experts = mixture({ experts: 256, activeExperts: 8, expertWidth: 1536, routerBias: true })

const minimaxM2 = decoder({
  hiddenSize: 3072,
  vocabularySize: 200_064,
  maximumContext: 196_608,
  layers: [layers(62, groupedQuery(48, 8, 128, { queryKeyNorm: 'per-layer' }), minimaxM2Experts)],
  activeCountLeavesOut: 'embedding-and-head',
  multiTokenPrediction: {
    modules: 3,
    layers: [layers(1, groupedQuery(48, 8, 128, { queryKeyNorm: 'per-layer' }), minimaxM2Experts)],
  },
})

const minimaxM3Experts = mixture({
  experts: 128,
  activeExperts: 4,
  expertWidth: 3072,
  sharedWidth: 3072,
  routerBias: true,
})

const minimaxM1Experts = mixture({ experts: 32, activeExperts: 2, expertWidth: 9216 })

/** MiniMax's models. */
export const miniMax: readonly ModelEntry[] = [
  {
    id: 'minimax-m1',
    aliases: [
      'MiniMaxAI/MiniMax-M1-80k',
      'minimax-m1-80k',
      'MiniMaxAI/MiniMax-M1-40k',
      'minimax-m1-40k',
      'MiniMaxAI/MiniMax-Text-01',
      'minimax-text-01',
    ],
    source: 'https://huggingface.co/MiniMaxAI/MiniMax-M1-80k',
    published: { total: 456e9, active: 45.9e9, source: 'MiniMax-01, arXiv:2501.08313' },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 200_064,
      maximumContext: 10_240_000,
      layers: [
        layers(70, { kind: 'lightning', heads: 64, headDimension: 128 }, minimaxM1Experts),
        layers(10, groupedQuery(64, 8, 128), minimaxM1Experts),
      ],
      activeCountLeavesOut: 'embedding-and-head',
    }),
  },
  {
    id: 'minimax-m2',
    aliases: ['MiniMaxAI/MiniMax-M2', 'MiniMaxAI/MiniMax-M2.1', 'minimax-m2.1'],
    source: 'https://huggingface.co/MiniMaxAI/MiniMax-M2',
    published: { total: 230e9, active: 10e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: minimaxM2,
  },
  {
    id: 'minimax-m2.5',
    aliases: ['MiniMaxAI/MiniMax-M2.5', 'MiniMaxAI/MiniMax-M2.7', 'minimax-m2.7'],
    source: 'https://huggingface.co/MiniMaxAI/MiniMax-M2.5',
    published: { total: 230e9, active: 10e9, source: 'model card of MiniMax-M2' },
    checkpoint: fp8Blocks,
    model: minimaxM2,
  },
  {
    id: 'minimax-m2.5-nvfp4',
    aliases: ['nvidia/MiniMax-M2.5-NVFP4'],
    source: 'https://huggingface.co/nvidia/MiniMax-M2.5-NVFP4',
    published: { total: 230e9, active: 10e9, source: 'model card of MiniMax-M2' },
    checkpoint: nvfp4BesideAttention,
    model: minimaxM2,
  },
  {
    id: 'minimax-m2.7-nvfp4',
    aliases: ['nvidia/MiniMax-M2.7-NVFP4'],
    source: 'https://huggingface.co/nvidia/MiniMax-M2.7-NVFP4',
    published: { total: 230e9, active: 10e9, source: 'model card of MiniMax-M2' },
    checkpoint: nvfp4BesideAttention,
    model: minimaxM2,
  },
  {
    id: 'minimax-m3',
    aliases: ['MiniMaxAI/MiniMax-M3'],
    source: 'https://huggingface.co/MiniMaxAI/MiniMax-M3',
    published: { total: 428e9, active: 23e9, source: 'model card' },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 200_064,
      maximumContext: 1_048_576,
      layers: [
        layers(3, groupedQuery(64, 4, 128, { queryKeyNorm: 'per-head' }), gated(12_288)),
        layers(57, minimaxM3Attention, minimaxM3Experts),
      ],
      activeCountLeavesOut: 'embedding-and-head',
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, minimaxM3Attention, minimaxM3Experts)],
      },
    }),
  },
]
