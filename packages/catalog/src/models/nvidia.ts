import { decoder, gated, groupedQuery, layers, mixture, plain } from './architecture.ts'
import { fp8WithCache, nvfp4BesideAttention } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const nemotron3Nano30bA3bMamba = {
  kind: 'mamba-2',
  heads: 64,
  headDimension: 64,
  stateSize: 128,
  groups: 8,
  convolutionKernel: 4,
} as const

const nemotron3Nano30bA3bExperts = mixture({
  experts: 128,
  activeExperts: 6,
  expertWidth: 1856,
  sharedWidth: 3712,
  routerBias: true,
  gated: false,
})

const nemotron3Nano30bA3b = decoder({
  hiddenSize: 2688,
  vocabularySize: 131_072,
  maximumContext: 262_144,
  layers: [
    layers(23, nemotron3Nano30bA3bMamba, null),
    layers(23, null, nemotron3Nano30bA3bExperts),
    layers(6, groupedQuery(32, 2, 128), null),
  ],
})

const nemotron3Super120bA12bExperts = mixture({
  experts: 512,
  activeExperts: 22,
  expertWidth: 2688,
  sharedWidth: 5376,
  routerBias: true,
  latentSize: 1024,
  gated: false,
})

const nemotron3Super120bA12b = decoder({
  hiddenSize: 4096,
  vocabularySize: 131_072,
  maximumContext: 262_144,
  layers: [
    layers(
      40,
      { kind: 'mamba-2', heads: 128, headDimension: 64, stateSize: 128, groups: 8, convolutionKernel: 4 },
      null,
    ),
    layers(40, null, nemotron3Super120bA12bExperts),
    layers(8, groupedQuery(32, 2, 128), null),
  ],
  activeCountLeavesOut: 'embedding',
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, groupedQuery(32, 2, 128), null), layers(1, null, nemotron3Super120bA12bExperts)],
  },
})

const nemotron3Ultra550bA55bExperts = mixture({
  experts: 512,
  activeExperts: 22,
  expertWidth: 5120,
  sharedWidth: 10_240,
  routerBias: true,
  latentSize: 2048,
  gated: false,
})

const nemotron3Ultra550bA55b = decoder({
  hiddenSize: 8192,
  vocabularySize: 131_072,
  maximumContext: 262_144,
  layers: [
    layers(
      48,
      { kind: 'mamba-2', heads: 256, headDimension: 64, stateSize: 128, groups: 8, convolutionKernel: 4 },
      null,
    ),
    layers(48, null, nemotron3Ultra550bA55bExperts),
    layers(12, groupedQuery(64, 2, 128), null),
  ],
  multiTokenPrediction: {
    modules: 1,
    layers: [layers(1, groupedQuery(64, 2, 128), null), layers(1, null, nemotron3Ultra550bA55bExperts)],
  },
})

/** NVIDIA's Nemotron family. */
export const nvidia: readonly ModelEntry[] = [
  {
    id: 'nemotron-4-340b',
    aliases: [
      'nvidia/Nemotron-4-340B-Base',
      'nemotron-4-340b-base',
      'nvidia/Nemotron-4-340B-Instruct',
      'nemotron-4-340b-instruct',
    ],
    source: 'https://huggingface.co/nvidia/Nemotron-4-340B-Base',
    published: { total: 341e9, source: 'Nemotron-4 340B, arXiv:2406.11704: 9.4B embedding and 331.6B other' },
    model: decoder({
      hiddenSize: 18_432,
      vocabularySize: 256_000,
      maximumContext: 4096,
      layers: [layers(96, groupedQuery(96, 8, 192), plain(73_728))],
      normBias: true,
    }),
  },
  {
    id: 'nemotron-h-56b',
    aliases: ['nvidia/Nemotron-H-56B-Base-8K', 'nemotron-h-56b-base-8k'],
    source: 'https://huggingface.co/nvidia/Nemotron-H-56B-Base-8K',
    published: { total: 56e9, source: 'model name' },
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 131_072,
      maximumContext: 8192,
      layers: [
        layers(
          54,
          { kind: 'mamba-2', heads: 256, headDimension: 64, stateSize: 256, groups: 8, convolutionKernel: 4 },
          null,
        ),
        layers(54, null, plain(32_768)),
        layers(10, groupedQuery(64, 8, 128), null),
      ],
    }),
  },
  {
    id: 'llama-3.1-nemotron-ultra-253b',
    aliases: [
      'nvidia/Llama-3_1-Nemotron-Ultra-253B-v1',
      'llama-3_1-nemotron-ultra-253b-v1',
      'nemotron-ultra-253b',
    ],
    source: 'https://huggingface.co/nvidia/Llama-3_1-Nemotron-Ultra-253B-v1',
    published: { total: 253.4e9, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 16_384,
      vocabularySize: 128_256,
      maximumContext: 131_072,
      layers: [
        layers(1, groupedQuery(128, 8, 128), gated(5376)),
        layers(1, groupedQuery(128, 8, 128), gated(10_752)),
        layers(6, groupedQuery(128, 8, 128), gated(16_128)),
        layers(8, groupedQuery(128, 8, 128), gated(21_504)),
        layers(32, groupedQuery(128, 8, 128), gated(53_248)),
        layers(10, groupedQuery(128, 8, 128), gated(26_624)),
        layers(2, null, gated(21_504)),
        layers(2, null, gated(53_248)),
        layers(4, groupedQuery(128, 8, 128), gated(37_376)),
        layers(2, groupedQuery(128, 8, 128), gated(32_000)),
        layers(9, null, gated(26_624)),
        layers(1, null, gated(399_360)),
        layers(1, null, gated(425_984)),
        layers(1, null, gated(343_040)),
        layers(1, null, gated(301_056)),
      ],
    }),
  },
  {
    id: 'nemotron-3-nano-30b-a3b',
    aliases: [
      'nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16',
      'nvidia-nemotron-3-nano-30b-a3b-bf16',
      'nemotron-3-nano',
    ],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16',
    published: { total: 31.6e9, active: 3.6e9, source: 'model card, with embeddings' },
    model: nemotron3Nano30bA3b,
  },
  {
    id: 'nemotron-3-nano-30b-a3b-nvfp4',
    aliases: ['nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-NVFP4', 'nvidia-nemotron-3-nano-30b-a3b-nvfp4'],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-NVFP4',
    published: { total: 31.6e9, active: 3.6e9, source: 'model card, with embeddings' },
    doubtful: 'which modules the checkpoint leaves in bf16',
    checkpoint: nvfp4BesideAttention,
    model: nemotron3Nano30bA3b,
  },
  {
    id: 'nemotron-3.5-lightning-30b-a3b-nvfp4',
    aliases: [
      'nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B-NVFP4',
      'nvidia-nemotron-3.5-lightning-30b-a3b-nvfp4',
      'nemotron-3.5-lightning-30b-a3b',
      'nemotron-3.5-lightning',
    ],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B-NVFP4',
    doubtful: 'which modules the checkpoint leaves in bf16',
    checkpoint: nvfp4BesideAttention,
    model: decoder({
      hiddenSize: 2688,
      vocabularySize: 131_072,
      maximumContext: 1_048_576,
      layers: [
        layers(23, nemotron3Nano30bA3bMamba, null),
        layers(23, null, nemotron3Nano30bA3bExperts),
        layers(6, groupedQuery(32, 2, 128), null),
      ],
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, groupedQuery(32, 2, 128), null), layers(1, null, nemotron3Nano30bA3bExperts)],
      },
    }),
  },
  {
    id: 'nemotron-3-super-120b-a12b',
    aliases: [
      'nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-BF16',
      'nvidia-nemotron-3-super-120b-a12b-bf16',
      'nemotron-3-super',
    ],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-BF16',
    published: { total: 120e9, active: 12e9, source: 'model name' },
    model: nemotron3Super120bA12b,
  },
  {
    id: 'nemotron-3-super-120b-a12b-fp8',
    aliases: ['nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8', 'nvidia-nemotron-3-super-120b-a12b-fp8'],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8',
    published: { total: 120e9, active: 12e9, source: 'model name' },
    doubtful: 'which modules the checkpoint leaves in bf16',
    checkpoint: fp8WithCache,
    model: nemotron3Super120bA12b,
  },
  {
    id: 'nemotron-3-super-120b-a12b-nvfp4',
    aliases: ['nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4', 'nvidia-nemotron-3-super-120b-a12b-nvfp4'],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4',
    published: { total: 120e9, active: 12e9, source: 'model name' },
    doubtful: 'which modules the checkpoint leaves in bf16',
    checkpoint: nvfp4BesideAttention,
    model: nemotron3Super120bA12b,
  },
  {
    id: 'nemotron-3-ultra-550b-a55b',
    aliases: [
      'nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16',
      'nvidia-nemotron-3-ultra-550b-a55b-bf16',
      'nemotron-3-ultra',
    ],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16',
    published: { total: 550e9, active: 55e9, source: 'model name' },
    model: nemotron3Ultra550bA55b,
  },
  {
    id: 'nemotron-3-ultra-550b-a55b-fp8',
    aliases: ['nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-FP8', 'nvidia-nemotron-3-ultra-550b-a55b-fp8'],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-FP8',
    published: { total: 550e9, active: 55e9, source: 'model name' },
    doubtful: 'which modules the checkpoint leaves in bf16',
    checkpoint: fp8WithCache,
    model: nemotron3Ultra550bA55b,
  },
  {
    id: 'nemotron-3-ultra-550b-a55b-nvfp4',
    aliases: ['nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-NVFP4', 'nvidia-nemotron-3-ultra-550b-a55b-nvfp4'],
    source: 'https://huggingface.co/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-NVFP4',
    published: { total: 550e9, active: 55e9, source: 'model name' },
    doubtful: 'which modules the checkpoint leaves in bf16',
    checkpoint: nvfp4BesideAttention,
    model: nemotron3Ultra550bA55b,
  },
]
