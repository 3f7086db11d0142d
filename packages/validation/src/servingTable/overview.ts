import type { Precision } from 'paretoken'
import type { ServingRow } from './servingRow.ts'

/**
 * How NVIDIA's overview of TensorRT-LLM is measured, as it says itself (NVIDIA/TensorRT-LLM, docs, perf-overview.md, versions 0.14 to after 1.0, "reproducing
 * benchmarked results"): `trtllm-bench throughput`, all requests queued at once, of equal length, so many of each length.
 */
export const isOfOverview = ({ group }: Pick<ServingRow, 'group'>): boolean => group === 'trtllm_overview'

/** Requests of a run by the lengths of prompts and outputs. */
const requestsByLengths: Readonly<Record<string, number>> = {
  '128/128': 30_000,
  '128/2048': 3000,
  '128/4096': 1500,
  '500/2000': 3000,
  '1000/1000': 3000,
  '1024/1024': 3000,
  '1000/2000': 1500,
  '1024/2048': 1500,
  '1024/8192': 1500,
  '1024/32768': 1000,
  '2048/128': 3000,
  '2048/2048': 1500,
  '5000/500': 1500,
  '8192/1024': 1500,
  '20000/2000': 1000,
  '32768/1024': 1000,
}

/** Requests of a run of the overview; undefined where it does not say. */
export const overviewRequests = ({ isl, osl }: Pick<ServingRow, 'isl' | 'osl'>): number | undefined =>
  requestsByLengths[`${isl}/${osl}`]

/** The most sequences at a time for each that is decoded together that `trtllm-bench` asks for (tensorrt_llm/bench/build/tuning.py). */
export const overviewMostSequences = 4096

const wide: readonly string[] = ['bf16', 'fp16', 'fp32']

/**
 * The cache of quantised models is in fp8: as NVIDIA's checkpoints of them have it, or by the options given (`kv_cache_config`), but for gpt-oss on Hopper, where
 * it is the checkpoint's own.
 */
export function overviewPrecision(
  precision: Precision,
  { hardware }: Pick<ServingRow, 'hardware'>,
): Precision {
  const onHopper = /^h[12]00/.test(hardware)
  return wide.includes(precision.experts) || (precision.experts === 'mxfp4' && onHopper)
    ? precision
    : { ...precision, kvCache: 'fp8' }
}
