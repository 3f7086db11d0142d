import { decoder, gated, groupedQuery, latent, layers, mixture } from './architecture.ts'
import { fp8Blocks } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const hy4Indexed = latent({
  heads: 64,
  queryLoraRank: 2048,
  keyValueLoraRank: 512,
  nopeHeadDimension: 192,
  ropeHeadDimension: 64,
  valueHeadDimension: 256,
  outputGate: true,
  selection: {
    topK: 2048,
    indexer: { heads: 32, headDimension: 128, queryInput: 2048, cacheBytesPerToken: 132, headWeights: true },
  },
})

const longcatFlashLatent = latent({
  heads: 64,
  queryLoraRank: 1536,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
})

const step37FlashExperts = mixture({
  experts: 288,
  activeExperts: 8,
  expertWidth: 1280,
  sharedWidth: 1280,
  routerBias: true,
})

const step37Flash = decoder({
  hiddenSize: 4096,
  vocabularySize: 128_896,
  maximumContext: 65_536,
  layers: [
    layers(1, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), gated(11_264)),
    layers(2, groupedQuery(64, 8, 128, { window: 512, queryKeyNorm: 'per-head' }), gated(11_264)),
    layers(31, groupedQuery(64, 8, 128, { window: 512, queryKeyNorm: 'per-head' }), step37FlashExperts),
    layers(11, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), step37FlashExperts),
  ],
  multiTokenPrediction: {
    modules: 3,
    layers: [layers(1, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), step37FlashExperts)],
  },
})

const mimoV2FlashExperts = mixture({ experts: 256, activeExperts: 8, expertWidth: 2048, routerBias: true })

const hy4Experts = mixture({
  experts: 256,
  activeExperts: 8,
  expertWidth: 2048,
  sharedWidth: 2048,
  routerBias: true,
})

const hy3Experts = mixture({
  experts: 192,
  activeExperts: 8,
  expertWidth: 1536,
  sharedWidth: 1536,
  routerBias: true,
})

const hunyuanLargeExperts = mixture({
  experts: 16,
  activeExperts: 1,
  expertWidth: 18_304,
  sharedWidth: 18_304,
})

/** Models of Tencent, Baidu, Meituan, StepFun, Xiaomi, Rednote and Inclusion. */
export const tencentAndOthers: readonly ModelEntry[] = [
  {
    id: 'hunyuan-a13b',
    aliases: ['tencent/Hunyuan-A13B-Instruct', 'hunyuan-a13b-instruct'],
    source: 'https://huggingface.co/tencent/Hunyuan-A13B-Instruct',
    published: { total: 80e9, active: 13e9, source: 'model card' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 128_167,
      tiedEmbeddings: true,
      maximumContext: 32_768,
      layers: [
        layers(
          32,
          groupedQuery(32, 8, 128, { queryKeyNorm: 'per-head' }),
          mixture({ experts: 64, activeExperts: 8, expertWidth: 3072, sharedWidth: 3072 }),
        ),
      ],
    }),
  },
  {
    id: 'hunyuan-large',
    aliases: ['tencent/Tencent-Hunyuan-Large', 'tencent-hunyuan-large'],
    source: 'https://huggingface.co/tencent/Tencent-Hunyuan-Large',
    published: { total: 389e9, active: 52e9, source: 'Hunyuan-Large, arXiv:2411.02265' },
    model: decoder({
      hiddenSize: 6400,
      vocabularySize: 128_512,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [
        layers(32, groupedQuery(80, 8, 80, { queryKeyNorm: 'per-head' }), hunyuanLargeExperts),
        layers(
          32,
          groupedQuery(80, 8, 80, { queryKeyNorm: 'per-head', reusesKeyValues: true }),
          hunyuanLargeExperts,
        ),
      ],
    }),
  },
  {
    id: 'hy3',
    aliases: ['tencent/Hy3-preview', 'hy3-preview'],
    source: 'https://huggingface.co/tencent/Hy3-preview',
    published: { total: 295e9, active: 21e9, source: 'model card' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 120_832,
      maximumContext: 262_144,
      layers: [
        layers(1, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), gated(13_312)),
        layers(79, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), hy3Experts),
      ],
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, groupedQuery(64, 8, 128, { queryKeyNorm: 'per-head' }), hy3Experts)],
      },
    }),
  },
  {
    id: 'hy4',
    aliases: ['tencent/Hy4-preview', 'hy4-preview'],
    source: 'https://huggingface.co/tencent/Hy4-preview',
    published: { total: 770e9, active: 49e9, source: 'model card' },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 120_832,
      maximumContext: 1_048_576,
      layers: [
        layers(1, hy4Indexed, gated(18_432)),
        layers(20, hy4Indexed, hy4Experts),
        layers(
          57,
          latent({
            heads: 64,
            queryLoraRank: 2048,
            keyValueLoraRank: 512,
            nopeHeadDimension: 192,
            ropeHeadDimension: 64,
            valueHeadDimension: 256,
            outputGate: true,
            selection: { topK: 2048, indexer: null },
          }),
          hy4Experts,
        ),
      ],
      residualStreams: 4,
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, hy4Indexed, hy4Experts)],
      },
    }),
  },
  {
    id: 'ernie-4.5-300b-a47b',
    aliases: [
      'baidu/ERNIE-4.5-300B-A47B-PT',
      'ernie-4.5-300b-a47b-pt',
      'baidu/ERNIE-4.5-300B-A47B-Base-PT',
      'ernie-4.5-300b-a47b-base-pt',
    ],
    source: 'https://huggingface.co/baidu/ERNIE-4.5-300B-A47B-PT',
    published: { total: 300e9, active: 47e9, source: 'model card' },
    doubtful:
      'vocabulary and context are recalled from the checkpoint, other fields are from the pre-training configuration',
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 103_424,
      maximumContext: 131_072,
      layers: [
        layers(3, groupedQuery(64, 8, 128), gated(28_672)),
        layers(
          51,
          groupedQuery(64, 8, 128),
          mixture({ experts: 64, activeExperts: 8, expertWidth: 3584, routerBias: true }),
        ),
      ],
    }),
  },
  {
    id: 'longcat-flash',
    aliases: ['meituan-longcat/LongCat-Flash-Chat', 'longcat-flash-chat'],
    source: 'https://huggingface.co/meituan-longcat/LongCat-Flash-Chat',
    published: { total: 560e9, active: 27e9, source: 'LongCat-Flash, arXiv:2509.01322' },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 131_072,
      maximumContext: 131_072,
      layers: [
        layers(28, longcatFlashLatent, gated(12_288)),
        layers(
          28,
          longcatFlashLatent,
          mixture({
            experts: 512,
            activeExperts: 12,
            expertWidth: 2048,
            denseWidth: 12_288,
            routerBias: true,
            identityExperts: 256,
          }),
        ),
      ],
      activeCountLeavesOut: 'embedding',
    }),
  },
  {
    id: 'step3',
    aliases: ['stepfun-ai/step3'],
    source: 'https://huggingface.co/stepfun-ai/step3',
    published: { total: 316e9, active: 38e9, source: 'model card, language model' },
    model: decoder({
      hiddenSize: 7168,
      vocabularySize: 128_815,
      maximumContext: 65_536,
      layers: [
        layers(5, groupedQuery(64, 1, 256, { queryLoraRank: 2048 }), gated(18_432)),
        layers(
          56,
          groupedQuery(64, 1, 256, { queryLoraRank: 2048 }),
          mixture({ experts: 48, activeExperts: 3, expertWidth: 5120, sharedWidth: 5120 }),
        ),
      ],
    }),
  },
  {
    id: 'step-3.7-flash',
    aliases: ['stepfun-ai/Step-3.7-Flash'],
    source: 'https://huggingface.co/stepfun-ai/Step-3.7-Flash',
    model: step37Flash,
  },
  {
    id: 'step-3.7-flash-fp8',
    aliases: ['stepfun-ai/Step-3.7-Flash-FP8'],
    source: 'https://huggingface.co/stepfun-ai/Step-3.7-Flash-FP8',
    checkpoint: fp8Blocks,
    model: step37Flash,
  },
  {
    id: 'mimo-7b',
    aliases: ['XiaomiMiMo/MiMo-7B-Base', 'mimo-7b-base', 'XiaomiMiMo/MiMo-7B-RL', 'mimo-7b-rl'],
    source: 'https://huggingface.co/XiaomiMiMo/MiMo-7B-Base',
    published: { total: 7.6e9, source: 'size of the weights on Hugging Face without multi-token prediction' },
    doubtful: 'the published count is recalled',
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 151_680,
      maximumContext: 32_768,
      layers: [layers(36, groupedQuery(32, 8, 128, { queryKeyValueBias: true }), gated(11_008))],
      multiTokenPrediction: {
        modules: 1,
        layers: [layers(1, groupedQuery(32, 8, 128, { queryKeyValueBias: true }), gated(11_008))],
      },
    }),
  },
  {
    id: 'dots.llm1',
    aliases: [
      'rednote-hilab/dots.llm1.inst',
      'dots.llm1.inst',
      'rednote-hilab/dots.llm1.base',
      'dots.llm1.base',
    ],
    source: 'https://huggingface.co/rednote-hilab/dots.llm1.inst',
    published: { total: 142e9, active: 14e9, source: 'dots.llm1, arXiv:2506.05767' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 152_064,
      maximumContext: 32_768,
      layers: [
        layers(1, groupedQuery(32, 32, 128, { queryKeyNorm: 'per-head' }), gated(10_944)),
        layers(
          61,
          groupedQuery(32, 32, 128, { queryKeyNorm: 'per-head' }),
          mixture({ experts: 128, activeExperts: 6, expertWidth: 1408, sharedWidth: 2816, routerBias: true }),
        ),
      ],
    }),
  },
  {
    id: 'ling-lite',
    aliases: ['inclusionAI/Ling-lite'],
    source: 'https://huggingface.co/inclusionAI/Ling-lite',
    published: { total: 16.8e9, active: 2.75e9, source: 'model card' },
    model: decoder({
      hiddenSize: 2048,
      vocabularySize: 126_464,
      maximumContext: 16_384,
      layers: [
        layers(
          28,
          groupedQuery(16, 4, 128),
          mixture({ experts: 64, activeExperts: 6, expertWidth: 1408, sharedWidth: 2816, routerBias: true }),
        ),
      ],
    }),
  },
  {
    id: 'mimo-v2-flash',
    aliases: ['XiaomiMiMo/MiMo-V2-Flash'],
    source: 'https://huggingface.co/XiaomiMiMo/MiMo-V2-Flash',
    published: { total: 309e9, active: 15e9, source: 'model card' },
    doubtful: 'dimensions are recalled, not read from the file; their total agrees with the card',
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 152_576,
      maximumContext: 262_144,
      layers: [
        layers(1, groupedQuery(64, 4, 192, { valueHeadDimension: 128 }), gated(16_384)),
        layers(
          39,
          groupedQuery(64, 8, 192, { valueHeadDimension: 128, window: 128, sinks: true }),
          mimoV2FlashExperts,
        ),
        layers(8, groupedQuery(64, 4, 192, { valueHeadDimension: 128 }), mimoV2FlashExperts),
      ],
    }),
  },
]
