import { decoder, gated, groupedQuery, layers, mixture } from './architecture.ts'
import { nvfp4Weights } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const commandAPlusExperts = mixture({
  experts: 128,
  activeExperts: 8,
  expertWidth: 4096,
  sharedWidth: 16_384,
})

/** Cohere's Command family. */
export const cohere: readonly ModelEntry[] = [
  {
    id: 'command-r',
    aliases: [
      'CohereLabs/c4ai-command-r-v01',
      'c4ai-command-r-v01',
      'CohereForAI/c4ai-command-r-v01',
      'command-r-35b',
    ],
    source: 'https://huggingface.co/CohereLabs/c4ai-command-r-v01',
    published: { total: 34_980_831_232, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 8192,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [layers(40, groupedQuery(64, 64, 128), gated(22_528), { parallel: true })],
    }),
  },
  {
    id: 'command-r-plus',
    aliases: [
      'CohereLabs/c4ai-command-r-plus',
      'c4ai-command-r-plus',
      'CohereForAI/c4ai-command-r-plus',
      'command-r-plus-104b',
    ],
    source: 'https://huggingface.co/CohereLabs/c4ai-command-r-plus',
    published: { total: 103_810_674_688, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 12_288,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      layers: [
        layers(64, groupedQuery(96, 8, 128, { queryKeyNorm: 'per-layer' }), gated(33_792), {
          parallel: true,
        }),
      ],
    }),
  },
  {
    id: 'command-r7b',
    aliases: [
      'CohereLabs/c4ai-command-r7b-12-2024',
      'c4ai-command-r7b-12-2024',
      'CohereForAI/c4ai-command-r7b-12-2024',
    ],
    source: 'https://huggingface.co/CohereLabs/c4ai-command-r7b-12-2024',
    published: { total: 8_028_033_024, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 131_072,
      layers: [
        layers(24, groupedQuery(32, 8, 128, { window: 4096 }), gated(14_336), { parallel: true }),
        layers(8, groupedQuery(32, 8, 128), gated(14_336), { parallel: true }),
      ],
    }),
  },
  {
    id: 'command-a',
    aliases: [
      'CohereLabs/c4ai-command-a-03-2025',
      'c4ai-command-a-03-2025',
      'CohereForAI/c4ai-command-a-03-2025',
      'command-a-111b',
    ],
    source: 'https://huggingface.co/CohereLabs/c4ai-command-a-03-2025',
    published: { total: 111e9, source: 'model card' },
    doubtful:
      'hidden size, layers, heads and feed-forward width are recalled, not read from the file; their total agrees with the card',
    model: decoder({
      hiddenSize: 12_288,
      vocabularySize: 256_000,
      tiedEmbeddings: true,
      maximumContext: 262_144,
      layers: [
        layers(48, groupedQuery(96, 8, 128, { window: 4096 }), gated(36_864), { parallel: true }),
        layers(16, groupedQuery(96, 8, 128), gated(36_864), { parallel: true }),
      ],
    }),
  },
  {
    id: 'command-a-plus',
    aliases: ['CohereLabs/command-a-plus-218b-a25b', 'command-a-plus-218b-a25b'],
    source: 'https://huggingface.co/CohereLabs/command-a-plus-218b-a25b',
    published: { total: 218e9, active: 25e9, source: 'model card' },
    doubtful: 'the repository name is not verified',
    checkpoint: nvfp4Weights,
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 262_144,
      tiedEmbeddings: true,
      maximumContext: 200_000,
      layers: [
        layers(24, groupedQuery(128, 8, 128, { window: 4096 }), commandAPlusExperts, { parallel: true }),
        layers(8, groupedQuery(128, 8, 128), commandAPlusExperts, { parallel: true }),
      ],
    }),
  },
]
