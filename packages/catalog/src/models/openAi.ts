import { decoder, groupedQuery, layers, mixture, plain } from './architecture.ts'
import { mxfp4Experts } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const gptOssWindowAttention = groupedQuery(64, 8, 64, {
  window: 128,
  queryKeyValueBias: true,
  outputBias: true,
  sinks: true,
})

const gptOssFullAttention = groupedQuery(64, 8, 64, {
  queryKeyValueBias: true,
  outputBias: true,
  sinks: true,
})

const gptOss120bExperts = mixture({ experts: 128, activeExperts: 4, expertWidth: 2880, bias: true })

const gptOss20bExperts = mixture({ experts: 32, activeExperts: 4, expertWidth: 2880, bias: true })

/** OpenAI's open models, and GPT-3 from its paper. */
export const openAi: readonly ModelEntry[] = [
  {
    id: 'gpt2',
    aliases: ['openai-community/gpt2', 'gpt-2-small', 'gpt2-124m'],
    source: 'https://huggingface.co/openai-community/gpt2',
    published: { total: 124_439_808, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 768,
      vocabularySize: 50_257,
      tiedEmbeddings: true,
      maximumContext: 1024,
      layers: [
        layers(
          12,
          groupedQuery(12, 12, 64, { queryKeyValueBias: true, outputBias: true }),
          plain(3072, { bias: true }),
        ),
      ],
      normBias: true,
      learnedPositions: 1024,
    }),
  },
  {
    id: 'gpt2-xl',
    aliases: ['openai-community/gpt2-xl', 'gpt2-1.5b'],
    source: 'https://huggingface.co/openai-community/gpt2-xl',
    published: { total: 1_557_611_200, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 1600,
      vocabularySize: 50_257,
      tiedEmbeddings: true,
      maximumContext: 1024,
      layers: [
        layers(
          48,
          groupedQuery(25, 25, 64, { queryKeyValueBias: true, outputBias: true }),
          plain(6400, { bias: true }),
        ),
      ],
      normBias: true,
      learnedPositions: 1024,
    }),
  },
  {
    id: 'gpt-3-175b',
    aliases: ['gpt-3', 'openai-community/gpt3-175b'],
    source: 'https://arxiv.org/abs/2005.14165',
    published: { total: 174.6e9, source: 'GPT-3, arXiv:2005.14165, table 2.1 and appendix D' },
    doubtful:
      'the paper has sparse attention in every second layer, of which it gives no dimensions; all are counted as full',
    model: decoder({
      hiddenSize: 12_288,
      vocabularySize: 50_257,
      tiedEmbeddings: true,
      maximumContext: 2048,
      layers: [
        layers(
          96,
          groupedQuery(96, 96, 128, { queryKeyValueBias: true, outputBias: true }),
          plain(49_152, { bias: true }),
        ),
      ],
      normBias: true,
      learnedPositions: 2048,
    }),
  },
  {
    id: 'gpt-oss-20b',
    aliases: ['openai/gpt-oss-20b'],
    source: 'https://huggingface.co/openai/gpt-oss-20b',
    published: { total: 20.91e9, active: 3.61e9, source: 'gpt-oss, arXiv:2508.10925, table 1' },
    checkpoint: mxfp4Experts,
    model: decoder({
      hiddenSize: 2880,
      vocabularySize: 201_088,
      maximumContext: 131_072,
      layers: [
        layers(12, gptOssWindowAttention, gptOss20bExperts),
        layers(12, gptOssFullAttention, gptOss20bExperts),
      ],
      activeCountLeavesOut: 'embedding',
    }),
  },
  {
    id: 'gpt-oss-120b',
    aliases: ['openai/gpt-oss-120b'],
    source: 'https://huggingface.co/openai/gpt-oss-120b',
    published: { total: 116.83e9, active: 5.13e9, source: 'gpt-oss, arXiv:2508.10925, table 1' },
    checkpoint: mxfp4Experts,
    model: decoder({
      hiddenSize: 2880,
      vocabularySize: 201_088,
      maximumContext: 131_072,
      layers: [
        layers(18, gptOssWindowAttention, gptOss120bExperts),
        layers(18, gptOssFullAttention, gptOss120bExperts),
      ],
      activeCountLeavesOut: 'embedding',
    }),
  },
]
