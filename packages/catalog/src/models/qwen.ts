import { decoder, gated, groupedQuery, layers, mixture } from './architecture.ts'
import {
  fp8Blocks,
  fp8WithCache,
  nvfp4,
  nvfp4BesideAttention,
  nvfp4BesideFp8Attention,
  nvfp4BlocksFp8Attention,
} from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const qwen3527bDeltaNet = {
  kind: 'gated-delta-net',
  keyHeads: 16,
  valueHeads: 48,
  keyHeadDimension: 128,
  valueHeadDimension: 128,
  convolutionKernel: 4,
} as const

const qwen3527bAttention = groupedQuery(24, 4, 256, { queryKeyNorm: 'per-head', outputGate: 'per-element' })

const qwen3535bA3bDeltaNet = {
  kind: 'gated-delta-net',
  keyHeads: 16,
  valueHeads: 32,
  keyHeadDimension: 128,
  valueHeadDimension: 128,
  convolutionKernel: 4,
} as const

const qwen3535bA3bAttention = groupedQuery(16, 2, 256, {
  queryKeyNorm: 'per-head',
  outputGate: 'per-element',
})

const qwen35122bA10bDeltaNet = {
  kind: 'gated-delta-net',
  keyHeads: 16,
  valueHeads: 64,
  keyHeadDimension: 128,
  valueHeadDimension: 128,
  convolutionKernel: 4,
} as const

const qwen35122bA10bAttention = groupedQuery(32, 2, 256, {
  queryKeyNorm: 'per-head',
  outputGate: 'per-element',
})

const qwen272b = decoder({
  hiddenSize: 8192,
  vocabularySize: 152_064,
  maximumContext: 131_072,
  layers: [layers(80, groupedQuery(64, 8, 128, { queryKeyValueBias: true }), gated(29_568))],
})

const qwen332b = decoder({
  hiddenSize: 5120,
  vocabularySize: 151_936,
  maximumContext: 40_960,
  layers: [layers(64, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), gated(25_600))],
})

const qwen330bA3b = decoder({
  hiddenSize: 2048,
  vocabularySize: 151_936,
  maximumContext: 40_960,
  layers: [
    layers(
      48,
      groupedQuery(32, 4, 128, { queryKeyNorm: 'per-head' }),
      mixture({ experts: 128, activeExperts: 8, expertWidth: 768 }),
    ),
  ],
})

const qwen3235bA22bExperts = mixture({ experts: 128, activeExperts: 8, expertWidth: 1536 })

const qwen3235bA22b = decoder({
  hiddenSize: 4096,
  vocabularySize: 151_936,
  maximumContext: 40_960,
  layers: [layers(94, groupedQuery(64, 4, 128, { queryKeyNorm: 'per-head' }), qwen3235bA22bExperts)],
})

const qwen3527b = decoder({
  hiddenSize: 5120,
  vocabularySize: 248_320,
  maximumContext: 262_144,
  layers: [layers(48, qwen3527bDeltaNet, gated(17_408)), layers(16, qwen3527bAttention, gated(17_408))],
  multiTokenPrediction: { modules: 1, layers: [layers(1, qwen3527bAttention, gated(17_408))] },
  towers: [{ modality: 'vision', name: 'qwen3_5', parameters: 460000000 }],
})

const qwen3535bA3bExperts = mixture({
  experts: 256,
  activeExperts: 8,
  expertWidth: 512,
  sharedWidth: 512,
  sharedGate: true,
})

const qwen3535bA3b = decoder({
  hiddenSize: 2048,
  vocabularySize: 248_320,
  maximumContext: 262_144,
  layers: [
    layers(30, qwen3535bA3bDeltaNet, qwen3535bA3bExperts),
    layers(10, qwen3535bA3bAttention, qwen3535bA3bExperts),
  ],
  activeCountLeavesOut: 'embedding',
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, qwen3535bA3bAttention, qwen3535bA3bExperts)],
  },
  towers: [{ modality: 'vision', name: 'qwen3_5_moe', parameters: 440000000 }],
})

const qwen35122bA10bExperts = mixture({
  experts: 256,
  activeExperts: 8,
  expertWidth: 1024,
  sharedWidth: 1024,
  sharedGate: true,
})

const qwen35122bA10b = decoder({
  hiddenSize: 3072,
  vocabularySize: 248_320,
  maximumContext: 262_144,
  layers: [
    layers(36, qwen35122bA10bDeltaNet, qwen35122bA10bExperts),
    layers(12, qwen35122bA10bAttention, qwen35122bA10bExperts),
  ],
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, qwen35122bA10bAttention, qwen35122bA10bExperts)],
  },
  towers: [{ modality: 'vision', name: 'qwen3_5_moe_vision', parameters: 450000000 }],
})

const qwen35397bA17bExperts = mixture({
  experts: 512,
  activeExperts: 10,
  expertWidth: 1024,
  sharedWidth: 1024,
  sharedGate: true,
})

const qwen35397bA17b = decoder({
  hiddenSize: 4096,
  vocabularySize: 248_320,
  maximumContext: 262_144,
  layers: [
    layers(45, qwen35122bA10bDeltaNet, qwen35397bA17bExperts),
    layers(15, qwen35122bA10bAttention, qwen35397bA17bExperts),
  ],
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, qwen35122bA10bAttention, qwen35397bA17bExperts)],
  },
  towers: [{ modality: 'vision', name: 'qwen3_5_moe', parameters: 450000000 }],
})

const qwen3Next80bA3bExperts = mixture({
  experts: 512,
  activeExperts: 10,
  expertWidth: 512,
  sharedWidth: 512,
  sharedGate: true,
})

/** Alibaba's Qwen family. */
export const qwen: readonly ModelEntry[] = [
  {
    id: 'qwen1.5-110b',
    aliases: ['Qwen/Qwen1.5-110B', 'Qwen/Qwen1.5-110B-Chat', 'qwen1.5-110b-chat'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-110B',
    published: { total: 111_209_914_368, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 152_064,
      maximumContext: 32_768,
      layers: [layers(80, groupedQuery(64, 8, 128, { queryKeyValueBias: true }), gated(49_152))],
    }),
  },
  {
    id: 'qwen1.5-moe-a2.7b',
    aliases: ['Qwen/Qwen1.5-MoE-A2.7B', 'Qwen/Qwen1.5-MoE-A2.7B-Chat', 'qwen1.5-moe-a2.7b-chat'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-MoE-A2.7B',
    published: {
      total: 14_315_784_192,
      active: 2.7e9,
      source: 'weights on Hugging Face; active: model name',
    },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 151_936,
      maximumContext: 8192,
      layers: [
        layers(
          24,
          groupedQuery(16, 16, 128, { queryKeyValueBias: true }),
          mixture({ experts: 60, activeExperts: 4, expertWidth: 1408, sharedWidth: 5632, sharedGate: true }),
        ),
      ],
    }),
  },
  {
    id: 'qwen2-72b',
    aliases: ['Qwen/Qwen2-72B', 'Qwen/Qwen2-72B-Instruct', 'qwen2-72b-instruct'],
    source: 'https://huggingface.co/Qwen/Qwen2-72B',
    published: { total: 72_706_203_648, source: 'weights on Hugging Face' },
    model: qwen272b,
  },
  {
    id: 'qwen2-57b-a14b',
    aliases: ['Qwen/Qwen2-57B-A14B', 'Qwen/Qwen2-57B-A14B-Instruct', 'qwen2-57b-a14b-instruct'],
    source: 'https://huggingface.co/Qwen/Qwen2-57B-A14B',
    published: { total: 57.4e9, active: 14e9, source: 'model card; active: model name' },
    model: decoder({
      hiddenSize: 3584,
      vocabularySize: 151_936,
      maximumContext: 131_072,
      layers: [
        layers(
          28,
          groupedQuery(28, 4, 128, { queryKeyValueBias: true }),
          mixture({
            experts: 64,
            activeExperts: 8,
            expertWidth: 2560,
            sharedWidth: 20_480,
            sharedGate: true,
          }),
        ),
      ],
    }),
  },
  {
    id: 'qwen2.5-0.5b',
    aliases: ['Qwen/Qwen2.5-0.5B', 'Qwen/Qwen2.5-0.5B-Instruct', 'qwen2.5-0.5b-instruct'],
    source: 'https://huggingface.co/Qwen/Qwen2.5-0.5B',
    published: { total: 494_032_768, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 896,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 32_768,
      layers: [layers(24, groupedQuery(14, 2, 64, { queryKeyValueBias: true }), gated(4864))],
    }),
  },
  {
    id: 'qwen2.5-1.5b',
    aliases: ['Qwen/Qwen2.5-1.5B', 'Qwen/Qwen2.5-1.5B-Instruct', 'qwen2.5-1.5b-instruct'],
    source: 'https://huggingface.co/Qwen/Qwen2.5-1.5B',
    published: { total: 1_543_714_304, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 1536,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [layers(28, groupedQuery(12, 2, 128, { queryKeyValueBias: true }), gated(8960))],
    }),
  },
  {
    id: 'qwen2.5-3b',
    aliases: ['Qwen/Qwen2.5-3B', 'Qwen/Qwen2.5-3B-Instruct', 'qwen2.5-3b-instruct'],
    source: 'https://huggingface.co/Qwen/Qwen2.5-3B',
    published: { total: 3_085_938_688, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 32_768,
      layers: [layers(36, groupedQuery(16, 2, 128, { queryKeyValueBias: true }), gated(11_008))],
    }),
  },
  {
    id: 'qwen2.5-7b',
    aliases: [
      'Qwen/Qwen2.5-7B',
      'Qwen/Qwen2.5-7B-Instruct',
      'qwen2.5-7b-instruct',
      'Qwen/Qwen2.5-Coder-7B-Instruct',
      'qwen2.5-coder-7b-instruct',
      'deepseek-ai/DeepSeek-R1-Distill-Qwen-7B',
      'deepseek-r1-distill-qwen-7b',
    ],
    source: 'https://huggingface.co/Qwen/Qwen2.5-7B',
    published: { total: 7_615_616_512, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 3584,
      vocabularySize: 152_064,
      maximumContext: 32_768,
      layers: [layers(28, groupedQuery(28, 4, 128, { queryKeyValueBias: true }), gated(18_944))],
    }),
  },
  {
    id: 'qwen2.5-14b',
    aliases: [
      'Qwen/Qwen2.5-14B',
      'Qwen/Qwen2.5-14B-Instruct',
      'qwen2.5-14b-instruct',
      'deepseek-ai/DeepSeek-R1-Distill-Qwen-14B',
      'deepseek-r1-distill-qwen-14b',
    ],
    source: 'https://huggingface.co/Qwen/Qwen2.5-14B',
    published: { total: 14_770_033_664, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 152_064,
      maximumContext: 131_072,
      layers: [layers(48, groupedQuery(40, 8, 128, { queryKeyValueBias: true }), gated(13_824))],
    }),
  },
  {
    id: 'qwen2.5-32b',
    aliases: [
      'Qwen/Qwen2.5-32B',
      'Qwen/Qwen2.5-32B-Instruct',
      'qwen2.5-32b-instruct',
      'Qwen/Qwen2.5-Coder-32B-Instruct',
      'qwen2.5-coder-32b-instruct',
      'Qwen/QwQ-32B',
      'qwq-32b',
      'deepseek-ai/DeepSeek-R1-Distill-Qwen-32B',
      'deepseek-r1-distill-qwen-32b',
    ],
    source: 'https://huggingface.co/Qwen/Qwen2.5-32B',
    published: { total: 32_763_876_352, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 152_064,
      maximumContext: 131_072,
      layers: [layers(64, groupedQuery(40, 8, 128, { queryKeyValueBias: true }), gated(27_648))],
    }),
  },
  {
    id: 'qwen2.5-72b',
    aliases: ['Qwen/Qwen2.5-72B', 'Qwen/Qwen2.5-72B-Instruct', 'qwen2.5-72b-instruct'],
    source: 'https://huggingface.co/Qwen/Qwen2.5-72B',
    published: { total: 72_706_203_648, source: 'weights on Hugging Face' },
    model: qwen272b,
  },
  {
    id: 'qwen3-0.6b',
    aliases: ['Qwen/Qwen3-0.6B'],
    source: 'https://huggingface.co/Qwen/Qwen3-0.6B',
    published: { total: 600000000, source: 'model card' },
    model: decoder({
      hiddenSize: 1024,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 40_960,
      layers: [layers(28, groupedQuery(16, 8, 128, { queryKeyNorm: 'per-head' }), gated(3072))],
    }),
  },
  {
    id: 'qwen3-1.7b',
    aliases: ['Qwen/Qwen3-1.7B'],
    source: 'https://huggingface.co/Qwen/Qwen3-1.7B',
    published: { total: 1.7e9, source: 'model card' },
    mismatch: 'the card rounds 1.72 billion down to one decimal',
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 40_960,
      layers: [layers(28, groupedQuery(16, 8, 128, { queryKeyNorm: 'per-head' }), gated(6144))],
    }),
  },
  {
    id: 'qwen3-4b',
    aliases: ['Qwen/Qwen3-4B', 'Qwen/Qwen3-4B-Instruct-2507', 'qwen3-4b-instruct-2507'],
    source: 'https://huggingface.co/Qwen/Qwen3-4B',
    published: { total: 4_022_468_096, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 2560,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 40_960,
      layers: [layers(36, groupedQuery(32, 8, 128, { queryKeyNorm: 'per-head' }), gated(9728))],
    }),
  },
  {
    id: 'qwen3-8b',
    aliases: ['Qwen/Qwen3-8B', 'deepseek-ai/DeepSeek-R1-0528-Qwen3-8B', 'deepseek-r1-0528-qwen3-8b'],
    source: 'https://huggingface.co/Qwen/Qwen3-8B',
    published: { total: 8.2e9, source: 'model card' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 151_936,
      maximumContext: 40_960,
      layers: [layers(36, groupedQuery(32, 8, 128, { queryKeyNorm: 'per-head' }), gated(12_288))],
    }),
  },
  {
    id: 'qwen3-14b',
    aliases: ['Qwen/Qwen3-14B'],
    source: 'https://huggingface.co/Qwen/Qwen3-14B',
    published: { total: 14_768_307_200, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 151_936,
      maximumContext: 40_960,
      layers: [layers(40, groupedQuery(40, 8, 128, { queryKeyNorm: 'per-head' }), gated(17_408))],
    }),
  },
  {
    id: 'qwen3-32b',
    aliases: ['Qwen/Qwen3-32B'],
    source: 'https://huggingface.co/Qwen/Qwen3-32B',
    published: { total: 32.8e9, source: 'model card' },
    model: qwen332b,
  },
  {
    id: 'qwen3-32b-fp8',
    aliases: ['Qwen/Qwen3-32B-FP8'],
    source: 'https://huggingface.co/Qwen/Qwen3-32B-FP8',
    published: { total: 32.8e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: qwen332b,
  },
  {
    id: 'qwen3-32b-fp8-static',
    aliases: ['Qwen/Qwen3-32B-FP8-Static-PerTensor', 'qwen3-32b-fp8-static-pertensor'],
    source: 'https://huggingface.co/Qwen/Qwen3-32B-FP8-Static-PerTensor',
    published: { total: 32.8e9, source: 'model card' },
    checkpoint: fp8WithCache,
    model: qwen332b,
  },
  {
    id: 'qwen3-30b-a3b',
    aliases: [
      'Qwen/Qwen3-30B-A3B',
      'Qwen/Qwen3-30B-A3B-Instruct-2507',
      'qwen3-30b-a3b-instruct-2507',
      'Qwen/Qwen3-30B-A3B-Thinking-2507',
      'qwen3-30b-a3b-thinking-2507',
      'Qwen/Qwen3-Coder-30B-A3B-Instruct',
      'qwen3-coder-30b-a3b-instruct',
      'qwen3-coder-30b-a3b',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-30B-A3B',
    published: { total: 30.5e9, active: 3.3e9, source: 'model card' },
    model: qwen330bA3b,
  },
  {
    id: 'qwen3-30b-a3b-fp8',
    aliases: ['Qwen/Qwen3-30B-A3B-FP8'],
    source: 'https://huggingface.co/Qwen/Qwen3-30B-A3B-FP8',
    published: { total: 30.5e9, active: 3.3e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: qwen330bA3b,
  },
  {
    id: 'qwen3-235b-a22b',
    aliases: [
      'Qwen/Qwen3-235B-A22B',
      'Qwen/Qwen3-235B-A22B-Instruct-2507',
      'qwen3-235b-a22b-instruct-2507',
      'Qwen/Qwen3-235B-A22B-Thinking-2507',
      'qwen3-235b-a22b-thinking-2507',
      'qwen3-235b',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-235B-A22B',
    published: { total: 235e9, active: 22e9, source: 'model card' },
    model: qwen3235bA22b,
  },
  {
    id: 'qwen3-235b-a22b-fp8',
    aliases: [
      'Qwen/Qwen3-235B-A22B-FP8',
      'Qwen/Qwen3-235B-A22B-Instruct-2507-FP8',
      'qwen3-235b-a22b-instruct-2507-fp8',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-235B-A22B-FP8',
    published: { total: 235e9, active: 22e9, source: 'model card' },
    checkpoint: fp8Blocks,
    model: qwen3235bA22b,
  },
  {
    id: 'qwen3-235b-a22b-nvfp4',
    aliases: ['nvidia/Qwen3-235B-A22B-NVFP4', 'nvidia/Qwen3-235B-A22B-FP4', 'qwen3-235b-a22b-fp4'],
    source: 'https://huggingface.co/nvidia/Qwen3-235B-A22B-NVFP4',
    published: { total: 235e9, active: 22e9, source: 'model card of Qwen3-235B-A22B' },
    checkpoint: nvfp4,
    model: qwen3235bA22b,
  },
  {
    id: 'qwen3-coder-480b-a35b',
    aliases: [
      'Qwen/Qwen3-Coder-480B-A35B-Instruct',
      'qwen3-coder-480b-a35b-instruct',
      'qwen3-coder',
      'qwen3-coder-480b',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-Coder-480B-A35B-Instruct',
    published: { total: 480e9, active: 35e9, source: 'model card' },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 151_936,
      maximumContext: 262_144,
      layers: [
        layers(
          62,
          groupedQuery(96, 8, 128, { queryKeyNorm: 'per-head' }),
          mixture({ experts: 160, activeExperts: 8, expertWidth: 2560 }),
        ),
      ],
    }),
  },
  {
    id: 'qwen3-next-80b-a3b',
    aliases: [
      'Qwen/Qwen3-Next-80B-A3B-Instruct',
      'qwen3-next-80b-a3b-instruct',
      'Qwen/Qwen3-Next-80B-A3B-Thinking',
      'qwen3-next-80b-a3b-thinking',
      'qwen3-next',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-Next-80B-A3B-Instruct',
    published: { total: 80e9, active: 3e9, source: 'model card' },
    activeMismatch: 'the card rounds: 3.9 billion with the embedding and the head, 3.2 billion without',
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 151_936,
      maximumContext: 262_144,
      layers: [
        layers(36, qwen3535bA3bDeltaNet, qwen3Next80bA3bExperts),
        layers(12, qwen3535bA3bAttention, qwen3Next80bA3bExperts),
      ],
    }),
  },
  {
    id: 'qwen3-vl-2b',
    aliases: [
      'Qwen/Qwen3-VL-2B-Instruct',
      'qwen3-vl-2b-instruct',
      'Qwen/Qwen3-VL-2B-Thinking',
      'qwen3-vl-2b-thinking',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-VL-2B-Instruct',
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 262_144,
      layers: [layers(28, groupedQuery(16, 8, 128, { queryKeyNorm: 'per-head' }), gated(6144))],
      towers: [{ modality: 'vision', name: 'qwen3_vl', parameters: 330000000 }],
    }),
  },
  {
    id: 'qwen3-vl-4b',
    aliases: [
      'Qwen/Qwen3-VL-4B-Instruct',
      'qwen3-vl-4b-instruct',
      'Qwen/Qwen3-VL-4B-Thinking',
      'qwen3-vl-4b-thinking',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-VL-4B-Instruct',
    model: decoder({
      hiddenSize: 2560,
      vocabularySize: 151_936,
      tiedEmbeddings: true,
      maximumContext: 262_144,
      layers: [layers(36, groupedQuery(32, 8, 128, { queryKeyNorm: 'per-head' }), gated(9728))],
      towers: [{ modality: 'vision', name: 'qwen3_vl', parameters: 330000000 }],
    }),
  },
  {
    id: 'qwen3-vl-8b',
    aliases: [
      'Qwen/Qwen3-VL-8B-Instruct',
      'qwen3-vl-8b-instruct',
      'Qwen/Qwen3-VL-8B-Thinking',
      'qwen3-vl-8b-thinking',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-VL-8B-Instruct',
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 151_936,
      maximumContext: 262_144,
      layers: [layers(36, groupedQuery(32, 8, 128, { queryKeyNorm: 'per-head' }), gated(12_288))],
      towers: [{ modality: 'vision', name: 'qwen3_vl', parameters: 450000000 }],
    }),
  },
  {
    id: 'qwen3-vl-32b',
    aliases: [
      'Qwen/Qwen3-VL-32B-Instruct',
      'qwen3-vl-32b-instruct',
      'Qwen/Qwen3-VL-32B-Thinking',
      'qwen3-vl-32b-thinking',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-VL-32B-Instruct',
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 151_936,
      maximumContext: 262_144,
      layers: [layers(64, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), gated(25_600))],
      towers: [{ modality: 'vision', name: 'qwen3_vl', parameters: 460000000 }],
    }),
  },
  {
    id: 'qwen3-vl-235b-a22b',
    aliases: [
      'Qwen/Qwen3-VL-235B-A22B-Instruct',
      'qwen3-vl-235b-a22b-instruct',
      'Qwen/Qwen3-VL-235B-A22B-Thinking',
      'qwen3-vl-235b-a22b-thinking',
    ],
    source: 'https://huggingface.co/Qwen/Qwen3-VL-235B-A22B-Instruct',
    published: { total: 235e9, active: 22e9, source: 'model name' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 151_936,
      maximumContext: 262_144,
      layers: [layers(94, groupedQuery(64, 4, 128, { queryKeyNorm: 'per-head' }), qwen3235bA22bExperts)],
      towers: [{ modality: 'vision', name: 'qwen3_vl_moe', parameters: 450000000 }],
    }),
  },
  {
    id: 'qwen3.5-27b',
    aliases: ['Qwen/Qwen3.5-27B'],
    source: 'https://huggingface.co/Qwen/Qwen3.5-27B',
    published: { total: 27e9, source: 'model name' },
    model: qwen3527b,
  },
  {
    id: 'qwen3.5-35b-a3b',
    aliases: ['Qwen/Qwen3.5-35B-A3B'],
    source: 'https://huggingface.co/Qwen/Qwen3.5-35B-A3B',
    published: { total: 35e9, active: 3e9, source: 'model name' },
    model: qwen3535bA3b,
  },
  {
    id: 'qwen3.5-122b-a10b',
    aliases: ['Qwen/Qwen3.5-122B-A10B'],
    source: 'https://huggingface.co/Qwen/Qwen3.5-122B-A10B',
    published: { total: 122e9, active: 10e9, source: 'model name' },
    model: qwen35122bA10b,
  },
  {
    id: 'qwen3.5-122b-a10b-nvfp4',
    aliases: ['nvidia/Qwen3.5-122B-A10B-NVFP4'],
    source: 'https://huggingface.co/nvidia/Qwen3.5-122B-A10B-NVFP4',
    published: { total: 122e9, active: 10e9, source: 'model name' },
    checkpoint: nvfp4BesideAttention,
    model: qwen35122bA10b,
  },
  {
    id: 'qwen3.5-397b-a17b',
    aliases: ['Qwen/Qwen3.5-397B-A17B', 'qwen3.5-397b'],
    source: 'https://huggingface.co/Qwen/Qwen3.5-397B-A17B',
    published: { total: 397e9, active: 17e9, source: 'model name' },
    model: qwen35397bA17b,
  },
  {
    id: 'qwen3.5-397b-a17b-nvfp4',
    aliases: ['nvidia/Qwen3.5-397B-A17B-NVFP4'],
    source: 'https://huggingface.co/nvidia/Qwen3.5-397B-A17B-NVFP4',
    published: { total: 397e9, active: 17e9, source: 'model name' },
    checkpoint: nvfp4BesideAttention,
    model: qwen35397bA17b,
  },
  {
    id: 'qwen3.6-27b',
    aliases: ['Qwen/Qwen3.6-27B'],
    source: 'https://huggingface.co/Qwen/Qwen3.6-27B',
    published: { total: 27e9, source: 'model name' },
    model: qwen3527b,
  },
  {
    id: 'qwen3.6-27b-nvfp4',
    aliases: ['nvidia/Qwen3.6-27B-NVFP4'],
    source: 'https://huggingface.co/nvidia/Qwen3.6-27B-NVFP4',
    published: { total: 27e9, source: 'model name' },
    checkpoint: nvfp4BlocksFp8Attention,
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 248_320,
      maximumContext: 262_144,
      layers: [layers(48, qwen3527bDeltaNet, gated(17_408)), layers(16, qwen3527bAttention, gated(17_408))],
      multiTokenPrediction: { modules: 1, layers: [layers(1, qwen3527bAttention, gated(17_408))] },
      towers: [{ modality: 'vision', name: 'qwen3_5_vision', parameters: 460000000 }],
    }),
  },
  {
    id: 'qwen3.6-35b-a3b',
    aliases: ['Qwen/Qwen3.6-35B-A3B'],
    source: 'https://huggingface.co/Qwen/Qwen3.6-35B-A3B',
    published: { total: 35e9, active: 3e9, source: 'model name' },
    model: qwen3535bA3b,
  },
  {
    id: 'qwen3.6-35b-a3b-nvfp4',
    aliases: ['nvidia/Qwen3.6-35B-A3B-NVFP4'],
    source: 'https://huggingface.co/nvidia/Qwen3.6-35B-A3B-NVFP4',
    published: { total: 35e9, active: 3e9, source: 'model name' },
    checkpoint: nvfp4BesideFp8Attention,
    model: {
      ...qwen3535bA3b,
      towers: [{ modality: 'vision', name: 'qwen3_5_moe_vision', parameters: 440000000 }],
    },
  },
]
