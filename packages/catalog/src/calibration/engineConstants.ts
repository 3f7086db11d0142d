import type { Calibration } from 'paretoken'
import type { ServingEngine } from './servingEngine.ts'

/** What a calibration owes to the serving engine alone and is not fitted: defaults of the engines, and estimates. */
export type EngineConstants = Pick<
  Calibration,
  | 'hostSecondsPerSample'
  | 'networkOverlap'
  | 'promptSchedule'
  | 'expertImbalance'
  | 'reservedBytes'
  | 'reservedShare'
  | 'reservedFreeShare'
>

/**
 * Decode with none of the schemes that must be asked for: messages wait for kernels and kernels for messages, routers choose evenly. What the host takes for every token
 * that is sampled is an estimate for all engines: of 0, 5, 10 and 20 µs those between are nearest to runs that nothing is fitted to.
 */
const plain = { networkOverlap: 0, expertImbalance: 1, hostSecondsPerSample: 10e-6 }

/**
 * Bytes beside weights and cache that an engine's own accounting subtracts: estimate. vLLM logged 0.2 to 3.6 GiB outside of PyTorch (more
 * with tensor parallelism) and 1.3 GiB of activations at the peak of prefill, Llama-3-8B on 80 GB
 * (vllm-project/vllm pull requests 10511, 12126).
 */
const besideBytes = 2e9

/**
 * Constants of each engine.
 *
 * `promptSchedule`: vLLM's V1 engine lets parts of prompts pass with decoded tokens by default (docs, optimization, chunked prefill), and so does
 * TensorRT-LLM's in-flight batching with chunked context; SGLang runs prompts in passes of their own unless `--enable-mixed-chunk` is given
 * (docs, server arguments).
 *
 * `reservedShare`: vLLM uses 0.9 of memory, what is beside weights and cache included (`gpu_memory_utilization`). SGLang gives about 0.88 to
 * weights and cache alone (`mem_fraction_static`, which it derives from the size of memory and the layout): estimate. TensorRT-LLM
 * fills 0.9 of what weights leave free (`free_gpu_memory_fraction`).
 */
export const engineConstants: { readonly [engine in ServingEngine]: EngineConstants } = {
  vllm: {
    ...plain,
    promptSchedule: 'mixed',
    reservedBytes: besideBytes,
    reservedShare: 0.1,
    reservedFreeShare: 0,
  },
  sglang: {
    ...plain,
    promptSchedule: 'alternating',
    reservedBytes: 0,
    reservedShare: 0.12,
    reservedFreeShare: 0,
  },
  'tensorrt-llm': {
    ...plain,
    promptSchedule: 'mixed',
    reservedBytes: besideBytes,
    reservedShare: 0,
    reservedFreeShare: 0.1,
  },
}
