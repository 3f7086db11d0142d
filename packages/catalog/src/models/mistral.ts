import { decoder, gated, groupedQuery, latent, layers, mixture } from './architecture.ts'
import type { ModelEntry } from './modelEntry.ts'

const mistralLarge3Latent = latent({
  heads: 128,
  queryLoraRank: 1536,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
})

/** Mistral AI's models. */
export const mistral: readonly ModelEntry[] = [
  {
    id: 'mistral-7b-v0.1',
    aliases: ['mistralai/Mistral-7B-v0.1', 'mistralai/Mistral-7B-Instruct-v0.1', 'mistral-7b-instruct-v0.1'],
    source: 'https://huggingface.co/mistralai/Mistral-7B-v0.1',
    published: { total: 7_241_732_096, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 32_000,
      maximumContext: 32_768,
      layers: [layers(32, groupedQuery(32, 8, 128, { window: 4096 }), gated(14_336))],
    }),
  },
  {
    id: 'mistral-7b',
    aliases: [
      'mistralai/Mistral-7B-v0.3',
      'mistral-7b-v0.3',
      'mistralai/Mistral-7B-Instruct-v0.3',
      'mistral-7b-instruct-v0.3',
    ],
    source: 'https://huggingface.co/mistralai/Mistral-7B-v0.3',
    published: { total: 7_248_023_552, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 32_768,
      maximumContext: 32_768,
      layers: [layers(32, groupedQuery(32, 8, 128), gated(14_336))],
    }),
  },
  {
    id: 'ministral-8b',
    aliases: ['mistralai/Ministral-8B-Instruct-2410', 'ministral-8b-instruct-2410'],
    source: 'https://huggingface.co/mistralai/Ministral-8B-Instruct-2410',
    published: { total: 8_019_808_256, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 131_072,
      maximumContext: 32_768,
      layers: [layers(36, groupedQuery(32, 8, 128, { window: 32_768 }), gated(12_288))],
    }),
  },
  {
    id: 'mistral-nemo-12b',
    aliases: [
      'mistralai/Mistral-Nemo-Base-2407',
      'mistral-nemo-base-2407',
      'mistralai/Mistral-Nemo-Instruct-2407',
      'mistral-nemo-instruct-2407',
      'mistral-nemo',
    ],
    source: 'https://huggingface.co/mistralai/Mistral-Nemo-Base-2407',
    published: { total: 12_247_782_400, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 131_072,
      maximumContext: 131_072,
      layers: [layers(40, groupedQuery(32, 8, 128), gated(14_336))],
    }),
  },
  {
    id: 'codestral-22b',
    aliases: ['mistralai/Codestral-22B-v0.1', 'codestral-22b-v0.1'],
    source: 'https://huggingface.co/mistralai/Codestral-22B-v0.1',
    published: { total: 22_247_282_688, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 32_768,
      maximumContext: 32_768,
      layers: [layers(56, groupedQuery(48, 8, 128), gated(16_384))],
    }),
  },
  {
    id: 'mistral-small-24b',
    aliases: [
      'mistralai/Mistral-Small-24B-Base-2501',
      'mistral-small-24b-base-2501',
      'mistralai/Mistral-Small-24B-Instruct-2501',
      'mistral-small-24b-instruct-2501',
      'mistral-small-3',
      'mistral-small',
    ],
    source: 'https://huggingface.co/mistralai/Mistral-Small-24B-Base-2501',
    published: { total: 23_572_403_200, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 5120,
      vocabularySize: 131_072,
      maximumContext: 32_768,
      layers: [layers(40, groupedQuery(32, 8, 128), gated(32_768))],
    }),
  },
  {
    id: 'mistral-large-2407',
    aliases: [
      'mistralai/Mistral-Large-Instruct-2407',
      'mistral-large-instruct-2407',
      'mistralai/Mistral-Large-Instruct-2411',
      'mistral-large-instruct-2411',
      'mistral-large-2411',
      'mistral-large-2',
      'mistral-large-123b',
    ],
    source: 'https://huggingface.co/mistralai/Mistral-Large-Instruct-2407',
    published: { total: 122_610_069_504, source: 'weights on Hugging Face' },
    model: decoder({
      hiddenSize: 12_288,
      vocabularySize: 32_768,
      maximumContext: 32_768,
      layers: [layers(88, groupedQuery(96, 8, 128), gated(28_672))],
    }),
  },
  {
    id: 'mistral-large-3',
    aliases: [
      'mistralai/Mistral-Large-3-675B-Instruct-2512',
      'mistral-large-3-675b-instruct-2512',
      'mistral-large-3-675b',
    ],
    source: 'https://huggingface.co/mistralai/Mistral-Large-3-675B-Instruct-2512',
    published: { total: 673e9, active: 41e9, source: 'model card: 673B for the language model, 41B active' },
    model: decoder({
      hiddenSize: 7168,
      vocabularySize: 131_072,
      maximumContext: 294_912,
      layers: [
        layers(3, mistralLarge3Latent, gated(16_384)),
        layers(
          58,
          mistralLarge3Latent,
          mixture({ experts: 128, activeExperts: 4, expertWidth: 4096, sharedWidth: 4096, routerBias: true }),
        ),
      ],
      towers: [{ modality: 'vision', name: 'vision_config', parameters: 1.93e9 }],
    }),
  },
  {
    id: 'mixtral-8x7b',
    aliases: [
      'mistralai/Mixtral-8x7B-v0.1',
      'mixtral-8x7b-v0.1',
      'mistralai/Mixtral-8x7B-Instruct-v0.1',
      'mixtral-8x7b-instruct-v0.1',
      'mixtral-8x7b-instruct',
    ],
    source: 'https://huggingface.co/mistralai/Mixtral-8x7B-v0.1',
    published: {
      total: 46_702_792_704,
      active: 12.9e9,
      source: 'weights on Hugging Face; active: Mixtral, arXiv:2401.04088',
    },
    model: decoder({
      hiddenSize: 4096,
      vocabularySize: 32_000,
      maximumContext: 32_768,
      layers: [
        layers(32, groupedQuery(32, 8, 128), mixture({ experts: 8, activeExperts: 2, expertWidth: 14_336 })),
      ],
    }),
  },
  {
    id: 'mixtral-8x22b',
    aliases: [
      'mistralai/Mixtral-8x22B-v0.1',
      'mixtral-8x22b-v0.1',
      'mistralai/Mixtral-8x22B-Instruct-v0.1',
      'mixtral-8x22b-instruct-v0.1',
      'mixtral-8x22b-instruct',
    ],
    source: 'https://huggingface.co/mistralai/Mixtral-8x22B-v0.1',
    published: {
      total: 140_620_634_112,
      active: 39e9,
      source: 'weights on Hugging Face; active: model card',
    },
    model: decoder({
      hiddenSize: 6144,
      vocabularySize: 32_000,
      maximumContext: 65_536,
      layers: [
        layers(56, groupedQuery(48, 8, 128), mixture({ experts: 8, activeExperts: 2, expertWidth: 16_384 })),
      ],
    }),
  },
]
