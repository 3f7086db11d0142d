import { decoder, gated, groupedQuery, layers, mixture } from './architecture.ts'
import { fp8BesideAttention, fp8WithCache, fp16 } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const llama3170b = decoder({
  hiddenSize: 8192,
  vocabularySize: 128_256,
  maximumContext: 131_072,
  layers: [layers(80, groupedQuery(64, 8, 128), gated(28_672))],
})

const llama31405b = decoder({
  hiddenSize: 16_384,
  vocabularySize: 128_256,
  maximumContext: 131_072,
  layers: [layers(126, groupedQuery(128, 8, 128), gated(53_248))],
})

const llama4MaverickExperts = mixture({
  experts: 128,
  activeExperts: 1,
  expertWidth: 8192,
  sharedWidth: 8192,
})

const llama4ScoutExperts = mixture({ experts: 16, activeExperts: 1, expertWidth: 8192, sharedWidth: 8192 })

/** Meta's Llama family and models built like it. */
export const llama: readonly ModelEntry[] = [
  {
    id: 'llama-7b',
    aliases: ['huggyllama/llama-7b', 'llama-1-7b'],
    source: 'https://huggingface.co/huggyllama/llama-7b',
    published: {
      total: 6_738_415_616,
      source: 'Llama, arXiv:2302.13971, table 2: 6.7B; weights on Hugging Face',
    },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 32_000,
      maximumContext: 2048,
      layers: [layers(32, groupedQuery(32, 32, 128), gated(11_008))],
    }),
  },
  {
    id: 'llama-65b',
    aliases: ['huggyllama/llama-65b', 'llama-1-65b'],
    source: 'https://huggingface.co/huggyllama/llama-65b',
    published: {
      total: 65_285_660_672,
      source: 'Llama, arXiv:2302.13971, table 2: 65.2B; weights on Hugging Face',
    },
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 32_000,
      maximumContext: 2048,
      layers: [layers(80, groupedQuery(64, 64, 128), gated(22_016))],
    }),
  },
  {
    id: 'llama-2-7b',
    aliases: [
      'meta-llama/Llama-2-7b-hf',
      'llama-2-7b-hf',
      'meta-llama/Llama-2-7b',
      'meta-llama/Llama-2-7b-chat-hf',
      'llama-2-7b-chat-hf',
      'llama-2-7b-chat',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-2-7b-hf',
    published: { total: 6_738_415_616, source: 'weights on Hugging Face' },
    checkpoint: fp16,
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 32_000,
      maximumContext: 4096,
      layers: [layers(32, groupedQuery(32, 32, 128), gated(11_008))],
    }),
  },
  {
    id: 'llama-2-13b',
    aliases: [
      'meta-llama/Llama-2-13b-hf',
      'llama-2-13b-hf',
      'meta-llama/Llama-2-13b',
      'meta-llama/Llama-2-13b-chat-hf',
      'llama-2-13b-chat-hf',
      'llama-2-13b-chat',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-2-13b-hf',
    published: { total: 13_015_864_320, source: 'weights on Hugging Face' },
    checkpoint: fp16,
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 32_000,
      maximumContext: 4096,
      layers: [layers(40, groupedQuery(40, 40, 128), gated(13_824))],
    }),
  },
  {
    id: 'llama-2-70b',
    aliases: [
      'meta-llama/Llama-2-70b-hf',
      'llama-2-70b-hf',
      'meta-llama/Llama-2-70b',
      'meta-llama/Llama-2-70b-chat-hf',
      'llama-2-70b-chat-hf',
      'llama-2-70b-chat',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-2-70b-hf',
    published: { total: 68_976_648_192, source: 'weights on Hugging Face' },
    checkpoint: fp16,
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 32_000,
      maximumContext: 4096,
      layers: [layers(80, groupedQuery(64, 8, 128), gated(28_672))],
    }),
  },
  {
    id: 'codellama-34b',
    aliases: [
      'codellama/CodeLlama-34b-hf',
      'codellama-34b-hf',
      'codellama/CodeLlama-34b-Instruct-hf',
      'codellama-34b-instruct-hf',
    ],
    source: 'https://huggingface.co/codellama/CodeLlama-34b-hf',
    published: { total: 33_743_970_304, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 32_000,
      maximumContext: 16_384,
      layers: [layers(48, groupedQuery(64, 8, 128), gated(22_016))],
    }),
  },
  {
    id: 'llama-3-8b',
    aliases: [
      'meta-llama/Meta-Llama-3-8B',
      'meta-llama-3-8b',
      'meta-llama/Meta-Llama-3-8B-Instruct',
      'meta-llama-3-8b-instruct',
      'llama-3-8b-instruct',
    ],
    source: 'https://huggingface.co/meta-llama/Meta-Llama-3-8B',
    published: { total: 8_030_261_248, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 128_256,
      maximumContext: 8192,
      layers: [layers(32, groupedQuery(32, 8, 128), gated(14_336))],
    }),
  },
  {
    id: 'llama-3-70b',
    aliases: [
      'meta-llama/Meta-Llama-3-70B',
      'meta-llama-3-70b',
      'meta-llama/Meta-Llama-3-70B-Instruct',
      'meta-llama-3-70b-instruct',
      'llama-3-70b-instruct',
    ],
    source: 'https://huggingface.co/meta-llama/Meta-Llama-3-70B',
    published: { total: 70_553_706_496, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 128_256,
      maximumContext: 8192,
      layers: [layers(80, groupedQuery(64, 8, 128), gated(28_672))],
    }),
  },
  {
    id: 'llama-3.1-8b',
    aliases: [
      'meta-llama/Llama-3.1-8B',
      'meta-llama/Meta-Llama-3.1-8B',
      'meta-llama-3.1-8b',
      'meta-llama/Llama-3.1-8B-Instruct',
      'llama-3.1-8b-instruct',
      'meta-llama/Meta-Llama-3.1-8B-Instruct',
      'meta-llama-3.1-8b-instruct',
      'deepseek-ai/DeepSeek-R1-Distill-Llama-8B',
      'deepseek-r1-distill-llama-8b',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-3.1-8B',
    published: { total: 8_030_261_248, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 128_256,
      maximumContext: 131_072,
      layers: [layers(32, groupedQuery(32, 8, 128), gated(14_336))],
    }),
  },
  {
    id: 'llama-3.1-70b',
    aliases: [
      'meta-llama/Llama-3.1-70B',
      'meta-llama/Meta-Llama-3.1-70B',
      'meta-llama-3.1-70b',
      'meta-llama/Llama-3.1-70B-Instruct',
      'llama-3.1-70b-instruct',
      'meta-llama/Meta-Llama-3.1-70B-Instruct',
      'meta-llama-3.1-70b-instruct',
      'nvidia/Llama-3.1-Nemotron-70B-Instruct-HF',
      'llama-3.1-nemotron-70b-instruct-hf',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-3.1-70B',
    published: { total: 70_553_706_496, source: 'weights on Hugging Face' },
    model: llama3170b,
  },
  {
    id: 'llama-3.1-70b-fp8',
    aliases: ['nvidia/Llama-3.1-70B-Instruct-FP8', 'llama-3.1-70b-instruct-fp8'],
    source: 'https://huggingface.co/nvidia/Llama-3.1-70B-Instruct-FP8',
    published: { total: 70_553_706_496, source: 'weights on Hugging Face of Llama-3.1-70B' },
    checkpoint: fp8WithCache,
    model: llama3170b,
  },
  {
    id: 'llama-3.1-405b',
    aliases: [
      'meta-llama/Llama-3.1-405B',
      'meta-llama/Meta-Llama-3.1-405B',
      'meta-llama-3.1-405b',
      'meta-llama/Llama-3.1-405B-Instruct',
      'llama-3.1-405b-instruct',
      'meta-llama/Meta-Llama-3.1-405B-Instruct',
      'meta-llama-3.1-405b-instruct',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-3.1-405B',
    published: { total: 405_853_388_800, source: 'weights on Hugging Face' },
    model: llama31405b,
  },
  {
    id: 'llama-3.1-405b-fp8',
    aliases: [
      'meta-llama/Llama-3.1-405B-Instruct-FP8',
      'llama-3.1-405b-instruct-fp8',
      'nvidia/Llama-3.1-405B-Instruct-FP8',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-3.1-405B-Instruct-FP8',
    published: { total: 405_853_388_800, source: 'weights on Hugging Face of Llama-3.1-405B' },
    checkpoint: fp8BesideAttention,
    model: llama31405b,
  },
  {
    id: 'llama-3.2-1b',
    aliases: ['meta-llama/Llama-3.2-1B', 'meta-llama/Llama-3.2-1B-Instruct', 'llama-3.2-1b-instruct'],
    source: 'https://huggingface.co/meta-llama/Llama-3.2-1B',
    published: { total: 1_235_814_400, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 128_256,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [layers(16, groupedQuery(32, 8, 64), gated(8192))],
    }),
  },
  {
    id: 'llama-3.2-3b',
    aliases: ['meta-llama/Llama-3.2-3B', 'meta-llama/Llama-3.2-3B-Instruct', 'llama-3.2-3b-instruct'],
    source: 'https://huggingface.co/meta-llama/Llama-3.2-3B',
    published: { total: 3_212_749_824, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 3072,
      vocabularySize: 128_256,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [layers(28, groupedQuery(24, 8, 128), gated(8192))],
    }),
  },
  {
    id: 'llama-3.3-70b',
    aliases: [
      'meta-llama/Llama-3.3-70B-Instruct',
      'llama-3.3-70b-instruct',
      'deepseek-ai/DeepSeek-R1-Distill-Llama-70B',
      'deepseek-r1-distill-llama-70b',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-3.3-70B-Instruct',
    published: { total: 70_553_706_496, source: 'weights on Hugging Face' },
    model: llama3170b,
  },
  {
    id: 'llama-4-scout',
    aliases: [
      'meta-llama/Llama-4-Scout-17B-16E-Instruct',
      'llama-4-scout-17b-16e-instruct',
      'meta-llama/Llama-4-Scout-17B-16E',
      'llama-4-scout-17b-16e',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-4-Scout-17B-16E-Instruct',
    published: { total: 109e9, active: 17e9, source: 'model card' },
    mismatch: 'the card counts the vision tower of 0.87 billion too',
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 202_048,
      maximumContext: 10_485_760,
      layers: [
        layers(36, groupedQuery(40, 8, 128, { chunk: 8192 }), llama4ScoutExperts),
        layers(12, groupedQuery(40, 8, 128), llama4ScoutExperts),
      ],
      towers: [{ modality: 'vision', name: 'llama4_vision_model', parameters: 870000000 }],
    }),
  },
  {
    id: 'llama-4-maverick',
    aliases: [
      'meta-llama/Llama-4-Maverick-17B-128E-Instruct',
      'llama-4-maverick-17b-128e-instruct',
      'meta-llama/Llama-4-Maverick-17B-128E',
      'llama-4-maverick-17b-128e',
      'meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8',
      'llama-4-maverick-17b-128e-instruct-fp8',
    ],
    source: 'https://huggingface.co/meta-llama/Llama-4-Maverick-17B-128E-Instruct',
    published: { total: 400e9, active: 17e9, source: 'model card' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 202_048,
      maximumContext: 1_048_576,
      layers: [
        layers(24, groupedQuery(40, 8, 128, { chunk: 8192 }), gated(16_384)),
        layers(12, groupedQuery(40, 8, 128, { chunk: 8192 }), llama4MaverickExperts),
        layers(12, groupedQuery(40, 8, 128), llama4MaverickExperts),
      ],
      towers: [{ modality: 'vision', name: 'llama4_vision_model', parameters: 870000000 }],
    }),
  },
  {
    id: 'tinyllama-1.1b',
    aliases: ['TinyLlama/TinyLlama-1.1B-Chat-v1.0', 'tinyllama-1.1b-chat-v1.0', 'tinyllama'],
    source: 'https://huggingface.co/TinyLlama/TinyLlama-1.1B-Chat-v1.0',
    published: { total: 1_100_048_384, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 32_000,
      maximumContext: 2048,
      layers: [layers(22, groupedQuery(32, 4, 64), gated(5632))],
    }),
  },
]
