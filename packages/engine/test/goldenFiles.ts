import { readFileSync } from 'node:fs'

/** A transformer in `golden/inputs.json`, with figures that the paper's reference implementation derives from it. */
type GoldenTransformer = {
  readonly d_model: number
  readonly d_ff: number
  readonly ff_matrix_count: readonly [number, number]
  readonly layers: number
  readonly n_experts: number
  readonly n_active_experts: number
  readonly num_query_heads: number
  readonly group_size: number
  readonly d_head: number
  readonly mla: boolean
  readonly mla_kv_compression_dim: number
  readonly mla_query_compression_dim: number
  readonly weight_precision_bytes: number
  readonly activation_precision_bytes: number
  readonly vocab_size: number
  readonly parallel_attention: boolean
  readonly derived: {
    readonly total_params: number
    readonly total_active_params: number
    readonly total_ff_params: number
    readonly total_attn_params: number
    readonly embedding_params: number
    readonly kv_cache_bytes_per_token: number
    readonly sparsity_factor: number
  }
}

/** An accelerator in `golden/inputs.json`; FLOP/s by bits. */
type GoldenAccelerator = {
  readonly flop_per_second: { readonly 4?: number; readonly 8: number; readonly 16: number }
  readonly arithmetic_utilization_cap: number
  readonly hbm_bandwidth_Bps: number
  readonly memory_bwd_utilization_cap: number
  readonly hbm_size_bytes: number
  readonly intranode_allreduce_bandwidth_Bps: number
  readonly internode_allreduce_bandwidth_Bps: number
  readonly node_size: number
  readonly price_dollars_per_hour: number
  readonly kernel_launch_latency_seconds: number
  readonly collectives: 'nccl' | 'nccl-zero-base' | 'torus'
}

/** A point of a frontier in `golden/frontiers.json`. */
export type GoldenPoint = {
  readonly tokens_per_second: number
  readonly dollars_per_million_tokens: number
  readonly n_gpu: number
  readonly batch: number
  readonly mfu: number
}

/** A frontier in `golden/frontiers.json`: what was asked, and 30 of its points. */
export type GoldenCurve = {
  readonly comparison: string
  readonly curve: string
  readonly model: string
  readonly accelerator: string
  readonly context: number
  readonly demand_tokens_per_second: number | null
  readonly draft_model: string | null
  readonly acceptance: number | null
  readonly gamma_max: number
  readonly points: number
  readonly fastest: GoldenPoint
  readonly preferred: GoldenPoint
  readonly cheapest: GoldenPoint
  readonly sample: readonly GoldenPoint[]
}

/** The files in `golden/`: figures computed with the paper's own reference implementation. */
type GoldenFiles = {
  readonly inputs: {
    readonly models: Readonly<Record<string, GoldenTransformer>>
    readonly accelerators: Readonly<Record<string, GoldenAccelerator>>
  }
  readonly collectives: {
    readonly rows: readonly (readonly [string, string, number, number, number, number, number])[]
  }
  readonly latency_points: {
    readonly rows: readonly (readonly [
      string,
      string,
      string,
      number,
      number,
      number,
      number,
      number | 'inf',
    ])[]
  }
  readonly frontiers: { readonly curves: readonly GoldenCurve[] }
}

/** One of the files, as it is. */
export const readGolden = <Name extends keyof GoldenFiles>(name: Name): GoldenFiles[Name] =>
  JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8'))
