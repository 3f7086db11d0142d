import { decoder, gated, groupedQuery, latent, layers, mixture } from './architecture.ts'
import {
  fp8Blocks,
  fp8BlocksMxfp4Experts,
  fp8BlocksNvfp4Experts,
  nvfp4BesideAttention,
} from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const deepseekV3Latent = latent({
  heads: 128,
  queryLoraRank: 1536,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
})

const deepseekV32Indexed = latent({
  heads: 128,
  queryLoraRank: 1536,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
  selection: {
    topK: 2048,
    indexer: { heads: 64, headDimension: 128, queryInput: 1536, cacheBytesPerToken: 132, headWeights: true },
  },
})

const deepseekV4FlashWindow = {
  kind: 'compressed',
  queryHeads: 64,
  headDimension: 512,
  queryLoraRank: 1024,
  outputGroups: 8,
  outputLoraRank: 1024,
  window: 128,
  ratio: null,
  selection: null,
} as const

const deepseekV2LiteLatent = latent({
  heads: 16,
  queryLoraRank: null,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
})

const deepseekV3Experts = mixture({
  experts: 256,
  activeExperts: 8,
  expertWidth: 2048,
  sharedWidth: 2048,
  routerBias: true,
})

const deepseekV3 = decoder({
  hiddenSize: 7168,
  vocabularySize: 129_280,
  maximumContext: 163_840,
  layers: [layers(3, deepseekV3Latent, gated(18_432)), layers(58, deepseekV3Latent, deepseekV3Experts)],
  activeCountLeavesOut: 'embedding',
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, deepseekV3Latent, deepseekV3Experts)],
  },
})

const deepseekV32 = decoder({
  hiddenSize: 7168,
  vocabularySize: 129_280,
  maximumContext: 163_840,
  layers: [layers(3, deepseekV32Indexed, gated(18_432)), layers(58, deepseekV32Indexed, deepseekV3Experts)],
  activeCountLeavesOut: 'embedding',
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, deepseekV32Indexed, deepseekV3Experts)],
  },
})

const deepseekV4FlashExperts = mixture({
  experts: 256,
  activeExperts: 6,
  expertWidth: 2048,
  sharedWidth: 2048,
  routerBias: true,
})

const deepseekV4Flash = decoder({
  hiddenSize: 4096,
  vocabularySize: 129_280,
  maximumContext: 1_048_576,
  layers: [
    layers(2, deepseekV4FlashWindow, deepseekV4FlashExperts),
    layers(
      21,
      {
        kind: 'compressed',
        queryHeads: 64,
        headDimension: 512,
        queryLoraRank: 1024,
        outputGroups: 8,
        outputLoraRank: 1024,
        window: 128,
        ratio: 4,
        overlap: true,
        selection: { topK: 512, heads: 64, headDimension: 128, cacheBytesPerEntry: 132 },
      },
      deepseekV4FlashExperts,
    ),
    layers(
      20,
      {
        kind: 'compressed',
        queryHeads: 64,
        headDimension: 512,
        queryLoraRank: 1024,
        outputGroups: 8,
        outputLoraRank: 1024,
        window: 128,
        ratio: 128,
        selection: null,
      },
      deepseekV4FlashExperts,
    ),
  ],
  residualStreams: 4,
  activeCountLeavesOut: 'embedding',
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, deepseekV4FlashWindow, deepseekV4FlashExperts)],
  },
})

const deepseekV4ProExperts = mixture({
  experts: 384,
  activeExperts: 6,
  expertWidth: 3072,
  sharedWidth: 3072,
  routerBias: true,
})

const deepseekV4Pro = decoder({
  hiddenSize: 7168,
  vocabularySize: 129_280,
  maximumContext: 1_048_576,
  layers: [
    layers(
      31,
      {
        kind: 'compressed',
        queryHeads: 128,
        headDimension: 512,
        queryLoraRank: 1536,
        outputGroups: 16,
        outputLoraRank: 1024,
        window: 128,
        ratio: 128,
        selection: null,
      },
      deepseekV4ProExperts,
    ),
    layers(
      30,
      {
        kind: 'compressed',
        queryHeads: 128,
        headDimension: 512,
        queryLoraRank: 1536,
        outputGroups: 16,
        outputLoraRank: 1024,
        window: 128,
        ratio: 4,
        overlap: true,
        selection: { topK: 1024, heads: 64, headDimension: 128, cacheBytesPerEntry: 132 },
      },
      deepseekV4ProExperts,
    ),
  ],
  residualStreams: 4,
  activeCountLeavesOut: 'embedding',
  multiTokenPrediction: {
    modules: 1,
    layers: [
      layers(
        1,
        {
          kind: 'compressed',
          queryHeads: 128,
          headDimension: 512,
          queryLoraRank: 1536,
          outputGroups: 16,
          outputLoraRank: 1024,
          window: 128,
          ratio: null,
          selection: null,
        },
        deepseekV4ProExperts,
      ),
    ],
  },
})

const deepseekMoe16bExperts = mixture({ experts: 64, activeExperts: 6, expertWidth: 1408, sharedWidth: 2816 })

/** DeepSeek's models. */
export const deepSeek: readonly ModelEntry[] = [
  {
    id: 'deepseek-llm-7b',
    aliases: [
      'deepseek-ai/deepseek-llm-7b-base',
      'deepseek-llm-7b-base',
      'deepseek-ai/deepseek-llm-7b-chat',
      'deepseek-llm-7b-chat',
    ],
    source: 'https://huggingface.co/deepseek-ai/deepseek-llm-7b-base',
    published: { total: 6_910_365_696, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 102_400,
      maximumContext: 4096,
      layers: [layers(30, groupedQuery(32, 32, 128), gated(11_008))],
    }),
  },
  {
    id: 'deepseek-llm-67b',
    aliases: [
      'deepseek-ai/deepseek-llm-67b-base',
      'deepseek-llm-67b-base',
      'deepseek-67b',
      'deepseek-ai/deepseek-llm-67b-chat',
      'deepseek-llm-67b-chat',
    ],
    source: 'https://huggingface.co/deepseek-ai/deepseek-llm-67b-base',
    published: { total: 67e9, source: 'DeepSeek LLM, arXiv:2401.02954: 67B' },
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 102_400,
      maximumContext: 4096,
      layers: [layers(95, groupedQuery(64, 8, 128), gated(22_016))],
    }),
  },
  {
    id: 'deepseek-moe-16b',
    aliases: [
      'deepseek-ai/deepseek-moe-16b-base',
      'deepseek-moe-16b-base',
      'deepseek-ai/deepseek-moe-16b-chat',
      'deepseek-moe-16b-chat',
    ],
    source: 'https://huggingface.co/deepseek-ai/deepseek-moe-16b-base',
    published: { total: 16.4e9, active: 2.8e9, source: 'DeepSeekMoE, arXiv:2401.06066, table 2' },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 102_400,
      maximumContext: 4096,
      layers: [
        layers(1, groupedQuery(16, 16, 128), gated(10_944)),
        layers(27, groupedQuery(16, 16, 128), deepseekMoe16bExperts),
      ],
    }),
  },
  {
    id: 'deepseek-v2-lite',
    aliases: [
      'deepseek-ai/DeepSeek-V2-Lite',
      'deepseek-ai/DeepSeek-V2-Lite-Chat',
      'deepseek-v2-lite-chat',
      'deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct',
      'deepseek-coder-v2-lite-instruct',
      'deepseek-coder-v2-lite',
    ],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V2-Lite',
    published: {
      total: 15_706_484_224,
      active: 2.4e9,
      source: 'weights on Hugging Face; active: model card',
    },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 102_400,
      maximumContext: 163_840,
      layers: [
        layers(1, deepseekV2LiteLatent, gated(10_944)),
        layers(26, deepseekV2LiteLatent, deepseekMoe16bExperts),
      ],
      activeCountLeavesOut: 'embedding',
    }),
  },
  {
    id: 'deepseek-v2',
    aliases: [
      'deepseek-ai/DeepSeek-V2',
      'deepseek-ai/DeepSeek-V2-Chat',
      'deepseek-v2-chat',
      'deepseek-ai/DeepSeek-V2.5',
      'deepseek-v2.5',
      'deepseek-ai/DeepSeek-Coder-V2-Instruct',
      'deepseek-coder-v2-instruct',
      'deepseek-coder-v2',
    ],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V2',
    published: { total: 236e9, active: 21e9, source: 'DeepSeek-V2, arXiv:2405.04434' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 102_400,
      maximumContext: 163_840,
      layers: [
        layers(1, deepseekV3Latent, gated(12_288)),
        layers(
          59,
          deepseekV3Latent,
          mixture({ experts: 160, activeExperts: 6, expertWidth: 1536, sharedWidth: 3072 }),
        ),
      ],
      activeCountLeavesOut: 'embedding',
    }),
  },
  {
    id: 'deepseek-v3',
    aliases: [
      'deepseek-ai/DeepSeek-V3',
      'deepseek-ai/DeepSeek-V3-0324',
      'deepseek-v3-0324',
      'deepseek-ai/DeepSeek-V3.1',
      'deepseek-v3.1',
      'deepseek-ai/DeepSeek-V3.1-Terminus',
      'deepseek-v3.1-terminus',
    ],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V3',
    published: { total: 671e9, active: 37e9, source: 'DeepSeek-V3, arXiv:2412.19437' },
    checkpoint: fp8Blocks,
    model: deepseekV3,
  },
  {
    id: 'deepseek-r1',
    aliases: ['deepseek-ai/DeepSeek-R1', 'deepseek-ai/DeepSeek-R1-0528', 'deepseek-r1-0528'],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-R1',
    published: { total: 671e9, active: 37e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: deepseekV3,
  },
  {
    id: 'deepseek-r1-nvfp4',
    aliases: [
      'nvidia/DeepSeek-R1-NVFP4',
      'nvidia/DeepSeek-R1-FP4',
      'deepseek-r1-fp4',
      'nvidia/DeepSeek-R1-0528-FP4',
      'deepseek-r1-0528-fp4',
      'nvidia/DeepSeek-R1-0528-NVFP4',
      'deepseek-r1-0528-nvfp4',
    ],
    source: 'https://huggingface.co/nvidia/DeepSeek-R1-NVFP4',
    published: { total: 671e9, active: 37e9, source: 'model card of DeepSeek-R1' },
    checkpoint: nvfp4BesideAttention,
    model: deepseekV3,
  },
  {
    id: 'deepseek-v3.1-nvfp4',
    aliases: ['nvidia/DeepSeek-V3.1-NVFP4'],
    source: 'https://huggingface.co/nvidia/DeepSeek-V3.1-NVFP4',
    published: { total: 671e9, active: 37e9, source: 'model card of DeepSeek-V3.1' },
    checkpoint: nvfp4BesideAttention,
    model: deepseekV3,
  },
  {
    id: 'deepseek-v3.2',
    aliases: ['deepseek-ai/DeepSeek-V3.2', 'deepseek-ai/DeepSeek-V3.2-Exp', 'deepseek-v3.2-exp'],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V3.2',
    published: { total: 671e9, active: 37e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: deepseekV32,
  },
  {
    id: 'deepseek-v3.2-nvfp4',
    aliases: ['nvidia/DeepSeek-V3.2-NVFP4'],
    source: 'https://huggingface.co/nvidia/DeepSeek-V3.2-NVFP4',
    published: { total: 671e9, active: 37e9, source: 'model card of DeepSeek-V3.2' },
    checkpoint: nvfp4BesideAttention,
    model: deepseekV32,
  },
  {
    id: 'deepseek-v4-flash',
    aliases: ['deepseek-ai/DeepSeek-V4-Flash'],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V4-Flash',
    published: { total: 284e9, active: 13e9, source: 'model card' },
    checkpoint: fp8BlocksMxfp4Experts,
    model: deepseekV4Flash,
  },
  {
    id: 'deepseek-v4-flash-fp8',
    aliases: ['sgl-project/DeepSeek-V4-Flash-FP8'],
    source: 'https://huggingface.co/sgl-project/DeepSeek-V4-Flash-FP8',
    published: { total: 284e9, active: 13e9, source: 'model card of DeepSeek-V4-Flash' },
    checkpoint: fp8Blocks,
    model: deepseekV4Flash,
  },
  {
    id: 'deepseek-v4-flash-nvfp4',
    aliases: ['nvidia/DeepSeek-V4-Flash-NVFP4'],
    source: 'https://huggingface.co/nvidia/DeepSeek-V4-Flash-NVFP4',
    published: { total: 284e9, active: 13e9, source: 'model card of DeepSeek-V4-Flash' },
    checkpoint: fp8BlocksNvfp4Experts,
    model: deepseekV4Flash,
  },
  {
    id: 'deepseek-v4-pro',
    aliases: ['deepseek-ai/DeepSeek-V4-Pro'],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V4-Pro',
    published: { total: 1.6e12, active: 49e9, source: 'model card' },
    mismatch: 'published with two digits; 1.60 trillion with the multi-token prediction module',
    checkpoint: fp8BlocksMxfp4Experts,
    model: deepseekV4Pro,
  },
  {
    id: 'deepseek-v4-pro-fp8',
    aliases: ['sgl-project/DeepSeek-V4-Pro-FP8'],
    source: 'https://huggingface.co/sgl-project/DeepSeek-V4-Pro-FP8',
    published: { total: 1.6e12, active: 49e9, source: 'model card of DeepSeek-V4-Pro' },
    mismatch: 'published with two digits; 1.60 trillion with the multi-token prediction module',
    checkpoint: fp8Blocks,
    model: deepseekV4Pro,
  },
  {
    id: 'deepseek-v4-pro-nvfp4',
    aliases: ['nvidia/DeepSeek-V4-Pro-NVFP4'],
    source: 'https://huggingface.co/nvidia/DeepSeek-V4-Pro-NVFP4',
    published: { total: 1.6e12, active: 49e9, source: 'model card of DeepSeek-V4-Pro' },
    mismatch: 'published with two digits; 1.60 trillion with the multi-token prediction module',
    checkpoint: fp8BlocksNvfp4Experts,
    model: deepseekV4Pro,
  },
]
