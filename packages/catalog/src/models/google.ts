import { decoder, gated, groupedQuery, layers, mixture } from './architecture.ts'
import { nvfp4BesideAttention } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const gemma426bA4bExperts = mixture({ experts: 128, activeExperts: 8, expertWidth: 704, denseWidth: 2112 })

const gemma426bA4b = decoder({
  hiddenSize: 2816,
  vocabularySize: 262_144,
  tiedEmbeddings: true,
  maximumContext: 262_144,
  layers: [
    layers(25, groupedQuery(16, 8, 256, { window: 1024, queryKeyNorm: 'per-head' }), gemma426bA4bExperts, {
      norms: 7,
    }),
    layers(
      5,
      groupedQuery(16, 2, 512, { queryKeyNorm: 'per-head', valuesAreKeys: true }),
      gemma426bA4bExperts,
      { norms: 7 },
    ),
  ],
  towers: [{ modality: 'vision', name: 'gemma4_vision', parameters: 580000000 }],
})

const gemma431b = decoder({
  hiddenSize: 5376,
  vocabularySize: 262_144,
  tiedEmbeddings: true,
  maximumContext: 262_144,
  layers: [
    layers(50, groupedQuery(32, 16, 256, { window: 1024, queryKeyNorm: 'per-head' }), gated(21_504), {
      norms: 4,
    }),
    layers(10, groupedQuery(32, 4, 512, { queryKeyNorm: 'per-head', valuesAreKeys: true }), gated(21_504), {
      norms: 4,
    }),
  ],
  towers: [{ modality: 'vision', name: 'gemma4_vision', parameters: 590000000 }],
})

/** Google's Gemma family and PaLM. */
export const google: readonly ModelEntry[] = [
  {
    id: 'gemma-2b',
    aliases: ['google/gemma-2b', 'google/gemma-2b-it', 'gemma-2b-it'],
    source: 'https://huggingface.co/google/gemma-2b',
    published: { total: 2_506_172_416, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 8192,
      layers: [layers(18, groupedQuery(8, 1, 256), gated(16_384))],
    }),
  },
  {
    id: 'gemma-7b',
    aliases: ['google/gemma-7b', 'google/gemma-7b-it', 'gemma-7b-it'],
    source: 'https://huggingface.co/google/gemma-7b',
    published: { total: 8_537_680_896, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 3072,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 8192,
      layers: [layers(28, groupedQuery(16, 16, 256), gated(24_576))],
    }),
  },
  {
    id: 'gemma-2-2b',
    aliases: ['google/gemma-2-2b', 'google/gemma-2-2b-it', 'gemma-2-2b-it'],
    source: 'https://huggingface.co/google/gemma-2-2b',
    published: { total: 2_614_341_888, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 2304,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 8192,
      layers: [
        layers(13, groupedQuery(8, 4, 256, { window: 4096 }), gated(9216), { norms: 4 }),
        layers(13, groupedQuery(8, 4, 256), gated(9216), { norms: 4 }),
      ],
    }),
  },
  {
    id: 'gemma-2-9b',
    aliases: ['google/gemma-2-9b', 'google/gemma-2-9b-it', 'gemma-2-9b-it'],
    source: 'https://huggingface.co/google/gemma-2-9b',
    published: { total: 9_241_705_984, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 3584,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 8192,
      layers: [
        layers(21, groupedQuery(16, 8, 256, { window: 4096 }), gated(14_336), { norms: 4 }),
        layers(21, groupedQuery(16, 8, 256), gated(14_336), { norms: 4 }),
      ],
    }),
  },
  {
    id: 'gemma-2-27b',
    aliases: ['google/gemma-2-27b', 'google/gemma-2-27b-it', 'gemma-2-27b-it'],
    source: 'https://huggingface.co/google/gemma-2-27b',
    published: { total: 27_227_128_320, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4608,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 8192,
      layers: [
        layers(23, groupedQuery(32, 16, 128, { window: 4096 }), gated(36_864), { norms: 4 }),
        layers(23, groupedQuery(32, 16, 128), gated(36_864), { norms: 4 }),
      ],
    }),
  },
  {
    id: 'gemma-3-1b',
    aliases: ['google/gemma-3-1b-pt', 'gemma-3-1b-pt', 'google/gemma-3-1b-it', 'gemma-3-1b-it'],
    source: 'https://huggingface.co/google/gemma-3-1b-pt',
    published: { total: 999_885_952, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 1152,
      vocabularySize: 262_144,
      tiedEmbeddings: true,
      maximumContext: 32_768,
      layers: [
        layers(22, groupedQuery(4, 1, 256, { window: 512, queryKeyNorm: 'per-head' }), gated(6912), {
          norms: 4,
        }),
        layers(4, groupedQuery(4, 1, 256, { queryKeyNorm: 'per-head' }), gated(6912), { norms: 4 }),
      ],
    }),
  },
  {
    id: 'gemma-3-4b',
    aliases: ['google/gemma-3-4b-pt', 'gemma-3-4b-pt', 'google/gemma-3-4b-it', 'gemma-3-4b-it'],
    source: 'https://huggingface.co/google/gemma-3-4b-pt',
    published: { total: 3.884e9, source: 'Gemma 3, arXiv:2503.19786, table 1, without the vision encoder' },
    model: decoder({
      hiddenSize: 2560,
      vocabularySize: 262_208,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [
        layers(29, groupedQuery(8, 4, 256, { window: 1024, queryKeyNorm: 'per-head' }), gated(10_240), {
          norms: 4,
        }),
        layers(5, groupedQuery(8, 4, 256, { queryKeyNorm: 'per-head' }), gated(10_240), { norms: 4 }),
      ],
      towers: [{ modality: 'vision', name: 'siglip_vision_model', parameters: 450000000 }],
    }),
  },
  {
    id: 'gemma-3-12b',
    aliases: ['google/gemma-3-12b-pt', 'gemma-3-12b-pt', 'google/gemma-3-12b-it', 'gemma-3-12b-it'],
    source: 'https://huggingface.co/google/gemma-3-12b-pt',
    published: { total: 11.771e9, source: 'Gemma 3, arXiv:2503.19786, table 1, without the vision encoder' },
    model: decoder({
      hiddenSize: 3840,
      vocabularySize: 262_208,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [
        layers(40, groupedQuery(16, 8, 256, { window: 1024, queryKeyNorm: 'per-head' }), gated(15_360), {
          norms: 4,
        }),
        layers(8, groupedQuery(16, 8, 256, { queryKeyNorm: 'per-head' }), gated(15_360), { norms: 4 }),
      ],
      towers: [{ modality: 'vision', name: 'siglip_vision_model', parameters: 450000000 }],
    }),
  },
  {
    id: 'gemma-3-27b',
    aliases: ['google/gemma-3-27b-pt', 'gemma-3-27b-pt', 'google/gemma-3-27b-it', 'gemma-3-27b-it'],
    source: 'https://huggingface.co/google/gemma-3-27b-pt',
    published: { total: 27.016e9, source: 'Gemma 3, arXiv:2503.19786, table 1, without the vision encoder' },
    model: decoder({
      hiddenSize: 5376,
      vocabularySize: 262_208,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [
        layers(52, groupedQuery(32, 16, 128, { window: 1024, queryKeyNorm: 'per-head' }), gated(21_504), {
          norms: 4,
        }),
        layers(10, groupedQuery(32, 16, 128, { queryKeyNorm: 'per-head' }), gated(21_504), { norms: 4 }),
      ],
      towers: [{ modality: 'vision', name: 'vision_config', parameters: 460000000 }],
    }),
  },
  {
    id: 'gemma-4-26b-a4b',
    aliases: ['google/gemma-4-26B-A4B', 'google/gemma-4-26B-A4B-it', 'gemma-4-26b-a4b-it'],
    source: 'https://huggingface.co/google/gemma-4-26B-A4B',
    published: { total: 25.2e9, active: 3.8e9, source: 'model card' },
    model: gemma426bA4b,
  },
  {
    id: 'gemma-4-26b-a4b-nvfp4',
    aliases: ['nvidia/Gemma-4-26B-A4B-NVFP4'],
    source: 'https://huggingface.co/nvidia/Gemma-4-26B-A4B-NVFP4',
    published: { total: 25.2e9, active: 3.8e9, source: 'model card of Gemma 4' },
    doubtful: 'which modules the checkpoint leaves in bf16',
    checkpoint: nvfp4BesideAttention,
    model: gemma426bA4b,
  },
  {
    id: 'gemma-4-31b',
    aliases: ['google/gemma-4-31B', 'google/gemma-4-31B-it', 'gemma-4-31b-it'],
    source: 'https://huggingface.co/google/gemma-4-31B',
    published: { total: 30.7e9, source: 'model card' },
    model: gemma431b,
  },
  {
    id: 'gemma-4-31b-nvfp4',
    aliases: ['nvidia/Gemma-4-31B-IT-NVFP4', 'gemma-4-31b-it-nvfp4'],
    source: 'https://huggingface.co/nvidia/Gemma-4-31B-IT-NVFP4',
    published: { total: 30.7e9, source: 'model card of Gemma 4' },
    checkpoint: nvfp4BesideAttention,
    model: gemma431b,
  },
  {
    id: 'palm-540b',
    aliases: ['palm', 'google/palm-540b'],
    source: 'https://arxiv.org/abs/2204.02311',
    published: { total: 540.35e9, source: 'PaLM, arXiv:2204.02311, table 1' },
    model: decoder({
      hiddenSize: 18_432,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 2048,
      layers: [layers(118, groupedQuery(48, 1, 256), gated(73_728), { parallel: true })],
    }),
  },
]
