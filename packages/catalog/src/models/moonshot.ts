import { decoder, gated, latent, layers, mixture } from './architecture.ts'
import { fp8Blocks, int4Experts, mxfp4Experts, nvfp4BesideAttention } from './checkpoints.ts'
import type { ModelEntry } from './modelEntry.ts'

const kimiK25Latent = latent({
  heads: 64,
  queryLoraRank: 1536,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
})

const kimiLinear48bA3bDeltaAttention = {
  kind: 'kimi-delta',
  heads: 32,
  headDimension: 128,
  convolutionKernel: 4,
} as const

const kimiK3DeltaAttention = {
  kind: 'kimi-delta',
  heads: 96,
  headDimension: 128,
  convolutionKernel: 4,
  fullRankGate: true,
} as const

const kimiK25Experts = mixture({
  experts: 384,
  activeExperts: 8,
  expertWidth: 2048,
  sharedWidth: 2048,
  routerBias: true,
})

const kimiK25 = decoder({
  hiddenSize: 7168,
  vocabularySize: 163_840,
  maximumContext: 262_144,
  layers: [layers(1, kimiK25Latent, gated(18_432)), layers(60, kimiK25Latent, kimiK25Experts)],
  activeCountLeavesOut: 'embedding',
  towers: [{ modality: 'vision', name: 'vision_config', parameters: 470000000 }],
})

const kimiK3Experts = mixture({
  experts: 896,
  activeExperts: 16,
  expertWidth: 3072,
  sharedWidth: 6144,
  routerBias: true,
  latentSize: 3584,
})

const kimiLinear48bA3bExperts = mixture({
  experts: 256,
  activeExperts: 8,
  expertWidth: 1024,
  sharedWidth: 1024,
  routerBias: true,
})

/** Moonshot AI's Kimi family. */
export const moonshot: readonly ModelEntry[] = [
  {
    id: 'kimi-k2',
    aliases: [
      'moonshotai/Kimi-K2-Instruct',
      'kimi-k2-instruct',
      'moonshotai/Kimi-K2-Base',
      'kimi-k2-base',
      'moonshotai/Kimi-K2-Instruct-0905',
      'kimi-k2-instruct-0905',
    ],
    source: 'https://huggingface.co/moonshotai/Kimi-K2-Instruct',
    published: { total: 1e12, active: 32e9, source: 'model card' },
    mismatch: 'published as one trillion, rounded',
    checkpoint: fp8Blocks,
    model: decoder({
      hiddenSize: 7168,
      vocabularySize: 163_840,
      maximumContext: 131_072,
      layers: [layers(1, kimiK25Latent, gated(18_432)), layers(60, kimiK25Latent, kimiK25Experts)],
      activeCountLeavesOut: 'embedding',
    }),
  },
  {
    id: 'kimi-k2-thinking',
    aliases: ['moonshotai/Kimi-K2-Thinking'],
    source: 'https://huggingface.co/moonshotai/Kimi-K2-Thinking',
    published: { total: 1e12, active: 32e9, source: 'model card' },
    mismatch: 'published as one trillion, rounded',
    checkpoint: int4Experts,
    model: decoder({
      hiddenSize: 7168,
      vocabularySize: 163_840,
      maximumContext: 262_144,
      layers: [layers(1, kimiK25Latent, gated(18_432)), layers(60, kimiK25Latent, kimiK25Experts)],
      activeCountLeavesOut: 'embedding',
    }),
  },
  {
    id: 'kimi-k2.5',
    aliases: ['moonshotai/Kimi-K2.5', 'moonshotai/Kimi-K2.6', 'kimi-k2.6'],
    source: 'https://huggingface.co/moonshotai/Kimi-K2.5',
    published: { total: 1e12, active: 32e9, source: 'model card' },
    mismatch: 'published as one trillion, rounded',
    checkpoint: int4Experts,
    model: kimiK25,
  },
  {
    id: 'kimi-k2.5-nvfp4',
    aliases: ['nvidia/Kimi-K2.5-NVFP4'],
    source: 'https://huggingface.co/nvidia/Kimi-K2.5-NVFP4',
    published: { total: 1e12, active: 32e9, source: 'model card of Kimi-K2.5' },
    mismatch: 'published as one trillion, rounded',
    checkpoint: nvfp4BesideAttention,
    model: kimiK25,
  },
  {
    id: 'kimi-k2.7-code-nvfp4',
    aliases: ['nvidia/Kimi-K2.7-Code-NVFP4'],
    source: 'https://huggingface.co/nvidia/Kimi-K2.7-Code-NVFP4',
    published: { total: 1e12, active: 32e9, source: 'model card of Kimi-K2.5' },
    mismatch: 'published as one trillion, rounded',
    checkpoint: nvfp4BesideAttention,
    model: kimiK25,
  },
  {
    id: 'kimi-linear-48b-a3b',
    aliases: [
      'moonshotai/Kimi-Linear-48B-A3B-Instruct',
      'kimi-linear-48b-a3b-instruct',
      'moonshotai/Kimi-Linear-48B-A3B-Base',
      'kimi-linear-48b-a3b-base',
      'kimi-linear',
    ],
    source: 'https://huggingface.co/moonshotai/Kimi-Linear-48B-A3B-Instruct',
    published: { total: 48e9, active: 3e9, source: 'Kimi Linear, arXiv:2510.26692' },
    mismatch: 'published as 48 billion; the dimensions of the released file give 49.1',
    activeMismatch: 'the name has one digit: 3.1 billion without the embedding',
    model: decoder({
      hiddenSize: 2304,
      vocabularySize: 163_840,
      maximumContext: 1_048_576,
      layers: [
        layers(1, kimiLinear48bA3bDeltaAttention, gated(9216)),
        layers(19, kimiLinear48bA3bDeltaAttention, kimiLinear48bA3bExperts),
        layers(
          7,
          latent({
            heads: 32,
            queryLoraRank: null,
            keyValueLoraRank: 512,
            nopeHeadDimension: 128,
            ropeHeadDimension: 64,
            valueHeadDimension: 128,
          }),
          kimiLinear48bA3bExperts,
        ),
      ],
      activeCountLeavesOut: 'embedding',
    }),
  },
  {
    id: 'kimi-k3',
    aliases: ['moonshotai/Kimi-K3'],
    source: 'https://huggingface.co/moonshotai/Kimi-K3',
    published: { total: 2.8e12, active: 104e9, source: 'Kimi K3 report, as quoted in public repositories' },
    doubtful: 'the published counts come at second hand',
    checkpoint: mxfp4Experts,
    model: decoder({
      hiddenSize: 7168,
      vocabularySize: 163_840,
      maximumContext: 1_048_576,
      layers: [
        layers(1, kimiK3DeltaAttention, gated(33_792)),
        layers(68, kimiK3DeltaAttention, kimiK3Experts),
        layers(
          24,
          latent({
            heads: 96,
            queryLoraRank: 1536,
            keyValueLoraRank: 512,
            nopeHeadDimension: 128,
            ropeHeadDimension: 64,
            valueHeadDimension: 128,
            outputGate: true,
          }),
          kimiK3Experts,
        ),
      ],
      activeCountLeavesOut: 'embedding',
      towers: [{ modality: 'vision', name: 'vision_config', parameters: 390000000 }],
    }),
  },
]
