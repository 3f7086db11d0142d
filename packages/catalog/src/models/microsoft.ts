import { decoder, gated, groupedQuery, layers, mixture, plain } from './architecture.ts'
import type { ModelEntry } from './modelEntry.ts'

/** Microsoft's Phi family. */
export const microsoft: readonly ModelEntry[] = [
  {
    id: 'phi-2',
    aliases: ['microsoft/phi-2'],
    source: 'https://huggingface.co/microsoft/phi-2',
    published: { total: 2_779_683_840, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 2560,
      vocabularySize: 51_200,
      maximumContext: 2048,
      layers: [
        layers(
          32,
          groupedQuery(32, 32, 80, { queryKeyValueBias: true, outputBias: true }),
          plain(10_240, { bias: true }),
          { parallel: true },
        ),
      ],
      normBias: true,
      headBias: true,
    }),
  },
  {
    id: 'phi-3-mini',
    aliases: ['microsoft/Phi-3-mini-128k-instruct', 'phi-3-mini-128k-instruct', 'phi-3-mini-128k'],
    source: 'https://huggingface.co/microsoft/Phi-3-mini-128k-instruct',
    published: { total: 3_821_079_552, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 3072,
      vocabularySize: 32_064,
      maximumContext: 131_072,
      layers: [layers(32, groupedQuery(32, 32, 96, { window: 262_144 }), gated(8192))],
    }),
  },
  {
    id: 'phi-3-medium',
    aliases: ['microsoft/Phi-3-medium-128k-instruct', 'phi-3-medium-128k-instruct', 'phi-3-medium-128k'],
    source: 'https://huggingface.co/microsoft/Phi-3-medium-128k-instruct',
    published: { total: 13_960_238_080, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 32_064,
      maximumContext: 131_072,
      layers: [layers(40, groupedQuery(40, 10, 128, { window: 131_072 }), gated(17_920))],
    }),
  },
  {
    id: 'phi-3.5-moe',
    aliases: ['microsoft/Phi-3.5-MoE-instruct', 'phi-3.5-moe-instruct'],
    source: 'https://huggingface.co/microsoft/Phi-3.5-MoE-instruct',
    published: {
      total: 41_873_153_344,
      active: 6.6e9,
      source: 'weights on Hugging Face; active: model card',
    },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 32_064,
      maximumContext: 131_072,
      layers: [
        layers(
          32,
          groupedQuery(32, 8, 128, { queryKeyValueBias: true, outputBias: true }),
          mixture({ experts: 16, activeExperts: 2, expertWidth: 6400 }),
        ),
      ],
      normBias: true,
      headBias: true,
    }),
  },
  {
    id: 'phi-4',
    aliases: ['microsoft/phi-4'],
    source: 'https://huggingface.co/microsoft/phi-4',
    published: { total: 14_659_507_200, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 100_352,
      maximumContext: 16_384,
      layers: [layers(40, groupedQuery(40, 10, 128), gated(17_920))],
    }),
  },
  {
    id: 'phi-4-mini',
    aliases: ['microsoft/Phi-4-mini-instruct', 'phi-4-mini-instruct'],
    source: 'https://huggingface.co/microsoft/Phi-4-mini-instruct',
    published: { total: 3_836_021_760, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 3072,
      vocabularySize: 200_064,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [layers(32, groupedQuery(24, 8, 128, { window: 262_144 }), gated(8192))],
    }),
  },
]
