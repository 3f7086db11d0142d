import { readFileSync } from 'node:fs'
import { type PaperAccelerator, type PaperTransformer, paperTransformerCounts } from 'paretoken'
import { describe, expect, it } from 'vitest'
import { paperAcceleratorEntries } from '../src/paper/paperAccelerators.ts'
import { paperComparisons } from '../src/paper/paperComparisons.ts'
import { paperModelEntries } from '../src/paper/paperModels.ts'

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../engine/test/golden/${file}.json`, import.meta.url), 'utf8'))

const inputs = golden('inputs')

describe('the paper’s models, against the inputs of its reference implementation', () => {
  it('are the same models under the same names', () => {
    expect(paperModelEntries.map(({ id }) => id)).toEqual(Object.keys(inputs.models))
  })

  it.each(paperModelEntries.map(({ id, model }) => [id, model] as const))(
    '%s, to the last bit',
    (id, model) => {
      expect(asGolden(model)).toEqual(inputs.models[id])
    },
  )

  function asGolden(model: PaperTransformer) {
    const counts = paperTransformerCounts(model)
    return {
      d_model: model.modelDim,
      d_ff: model.feedForwardDim,
      ff_matrix_count: [model.feedForwardMatrices.up, model.feedForwardMatrices.down],
      layers: model.layers,
      n_experts: model.experts,
      n_active_experts: model.activeExperts,
      num_query_heads: model.queryHeads,
      group_size: model.queryHeadsPerKvHead,
      d_head: counts.headDim,
      mla: model.latentAttention !== undefined,
      mla_kv_compression_dim: model.latentAttention?.kvDim ?? null,
      mla_query_compression_dim: model.latentAttention?.queryDim ?? null,
      weight_precision_bytes: model.bytesPerWeight,
      activation_precision_bytes: model.bytesPerActivation,
      vocab_size: model.vocabularySize,
      parallel_attention: model.parallelAttention,
      derived: {
        total_params: counts.totalParameters,
        total_active_params: counts.activeParameters,
        total_ff_params: counts.feedForwardParameters,
        total_attn_params: counts.attentionParameters,
        embedding_params: counts.embeddingParameters,
        kv_cache_bytes_per_token: counts.kvCacheBytesPerToken,
        sparsity_factor: counts.sparsityFactor,
      },
    }
  }
})

describe('the paper’s accelerators, against the inputs of its reference implementation', () => {
  it('are the same accelerators under the same names', () => {
    expect(paperAcceleratorEntries.map(({ id }) => id)).toEqual(Object.keys(inputs.accelerators))
  })

  it.each(paperAcceleratorEntries.map(({ id, accelerator }) => [id, accelerator] as const))(
    '%s',
    (id, accelerator) => {
      expect(asGolden(accelerator)).toEqual(inputs.accelerators[id])
    },
  )

  function asGolden(accelerator: PaperAccelerator) {
    const { bits4, bits8, bits16 } = accelerator.flopPerSecond
    const { interconnect } = accelerator
    const network =
      interconnect.law === 'torus'
        ? { intra: 'inf', inter: interconnect.bytesPerSecond, node: 1, law: 'torus' }
        : {
            intra: interconnect.intraNodeBytesPerSecond,
            inter: interconnect.interNodeBytesPerSecond,
            node: interconnect.nodeSize,
            law: interconnect.baseLatency === 'zero' ? 'nccl-zero-base' : 'nccl',
          }
    return {
      flop_per_second: { ...(bits4 === undefined ? {} : { '4': bits4 }), '8': bits8, '16': bits16 },
      arithmetic_utilization_cap: accelerator.arithmeticUtilizationCap,
      hbm_bandwidth_Bps: accelerator.hbmBytesPerSecond,
      memory_bwd_utilization_cap: accelerator.hbmUtilizationCap,
      hbm_size_bytes: accelerator.hbmBytes,
      intranode_allreduce_bandwidth_Bps: network.intra,
      internode_allreduce_bandwidth_Bps: network.inter,
      node_size: network.node,
      price_dollars_per_hour: accelerator.dollarsPerHour,
      kernel_launch_latency_seconds: accelerator.kernelLaunchSeconds,
      collectives: network.law,
    }
  }
})

describe('the paper’s comparisons, against those of its reference implementation', () => {
  it('are the same curves from the same inputs, in the same order', () => {
    const ours = paperComparisons.flatMap(({ id, title, curves }) =>
      curves.map((curve) => ({
        comparison: id,
        title,
        curve: curve.name,
        model: curve.model,
        accelerator: curve.accelerator,
        context: curve.contextTokens,
        demand_tokens_per_second: curve.demandTokensPerSecond ?? null,
        draft_model: curve.draft?.model ?? null,
        acceptance: curve.draft?.acceptance ?? null,
        gamma_max: curve.draft?.maximumDraftTokens ?? 0,
      })),
    )
    const theirs = golden('frontiers').curves.map((curve: Record<string, unknown>) =>
      Object.fromEntries(Object.keys(ours[0] ?? {}).map((key) => [key, curve[key]])),
    )
    expect(ours).toEqual(theirs)
  })
})
