import type { ServingEngine } from '@paretoken/catalog'
import { type CollectiveSeries, collectiveSeries } from './collectiveSeries.ts'
import { type ExpertSeries, expertSeries } from './expertSeries.ts'

/** Tables of measured messages as comma-separated values. */
export type NetworkTables = {
  /** Columns hardware, op, implementation, num_gpus, message_bytes, latency_us; all of it inside one server. */
  readonly collectives: string
  /** Columns hardware, kernel, nodes, hidden_size, tokens_per_rank, top_k, experts, dispatch_us, combine_us. */
  readonly expertAlltoall: string
}

/** The all-reduce of one serving engine, measured. */
type MeasuredAllReduce = { readonly implementation: string; readonly series: readonly CollectiveSeries[] }

/** What was measured of networks, by the part of a calibration that it is for. */
export type MeasuredNetwork = {
  /** The library's gathers and scatters. */
  readonly gathers: readonly CollectiveSeries[]
  /** The library's all-reduces. */
  readonly allReduces: readonly CollectiveSeries[]
  readonly directAllReduces: { readonly [engine in ServingEngine]: MeasuredAllReduce }
  /** The library's all to all. */
  readonly allToAlls: readonly CollectiveSeries[]
  /** Kernels of DeepEP that send each token straight to its experts. */
  readonly lowLatency: readonly ExpertSeries[]
  /**
   * Those that send it once to each server, as the table has them: with few of a chip's processors. An exchange among 8 H200 that
   * takes 2056 µs in it (4096 tokens of 7168) took 502 with 24 (ai-dynamo/aiconfigurator), so their bandwidth is a lower bound.
   */
  readonly normal: readonly ExpertSeries[]
}

/**
 * The all-reduce that each engine uses by itself, as the table calls it. SGLang was measured with TensorRT-LLM's too, which it uses only
 * where asked to fuse it with what follows (`enable_flashinfer_allreduce_fusion`, off by default); those rows are left out.
 */
const implementations: { readonly [engine in ServingEngine]: string } = {
  vllm: 'custom_vLLM_custom_graph/vllm',
  sglang: 'custom_SGLang_CustomAllReduce_graph/sglang',
  'tensorrt-llm': 'custom_TRTLLM/trtllm',
}

const library = 'nccl'

/** What tables say, sorted by what it is for. A server has as many accelerators as the largest collective inside one. */
export function measuredNetwork({ collectives, expertAlltoall }: NetworkTables): MeasuredNetwork {
  const all = collectiveSeries(collectives)
  const by = (implementation: string, ...operations: readonly string[]) =>
    all.filter((series) => series.implementation === implementation && operations.includes(series.operation))
  const direct = (engine: ServingEngine): MeasuredAllReduce => {
    const implementation = implementations[engine]
    return { implementation, series: by(implementation, 'all_reduce') }
  }
  const perServer = (id: string) =>
    Math.max(1, ...all.filter(({ accelerator }) => accelerator === id).map(({ group }) => group.size))
  const exchanges = expertSeries(expertAlltoall, perServer)
  return {
    gathers: by(library, 'all_gather', 'reduce_scatter'),
    allReduces: by(library, 'all_reduce'),
    directAllReduces: {
      vllm: direct('vllm'),
      sglang: direct('sglang'),
      'tensorrt-llm': direct('tensorrt-llm'),
    },
    allToAlls: by(library, 'alltoall'),
    lowLatency: exchanges.filter(({ kernel }) => kernel === 'deepep-low-latency'),
    normal: exchanges.filter(({ kernel }) => kernel === 'deepep-normal'),
  }
}

/** What was measured on some accelerators only. */
export function ofFamily(measured: MeasuredNetwork, isOf: (id: string) => boolean): MeasuredNetwork {
  const own = <Series extends { readonly accelerator: string }>(series: readonly Series[]) =>
    series.filter(({ accelerator }) => isOf(accelerator))
  const direct = (engine: ServingEngine): MeasuredAllReduce => {
    const { implementation, series } = measured.directAllReduces[engine]
    return { implementation, series: own(series) }
  }
  return {
    gathers: own(measured.gathers),
    allReduces: own(measured.allReduces),
    directAllReduces: {
      vllm: direct('vllm'),
      sglang: direct('sglang'),
      'tensorrt-llm': direct('tensorrt-llm'),
    },
    allToAlls: own(measured.allToAlls),
    lowLatency: own(measured.lowLatency),
    normal: own(measured.normal),
  }
}
