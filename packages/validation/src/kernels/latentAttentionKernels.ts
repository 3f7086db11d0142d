import {
  attentionCoreFlop,
  attentionReadBytes,
  bytesPerElement,
  computeFormatOf,
  type LatentAttention,
} from 'paretoken'
import { readTable } from '../fit/readTable.ts'
import { formatsNamed } from './formatNames.ts'
import { type MeasuredKernel, weightOf } from './measuredKernel.ts'
import { peakRates } from './peakRates.ts'

const columns = {
  texts: ['hardware', 'kv_cache_dtype'],
  figures: ['num_heads', 'batch_size', 'isl', 'step', 'latency_us'],
} as const

/** Dimensions of DeepSeek-V3, arXiv:2412.19437, which all rows have. */
const deepSeekV3: Omit<LatentAttention, 'heads'> = {
  kind: 'latent',
  queryLoraRank: 1536,
  keyValueLoraRank: 512,
  nopeHeadDimension: 128,
  ropeHeadDimension: 64,
  valueHeadDimension: 128,
}

/**
 * Absorbed latent attention of one new token in each of a batch of sequences, measured. A row's num_heads are those of one
 * accelerator, its context is isl + step. Queries and outputs are bf16, and so is arithmetic: latents are
 * widened as they are read.
 */
export const latentAttentionKernels = (csv: string): readonly MeasuredKernel[] =>
  readTable(csv, 'decode_mla.csv', columns).map((row) => {
    const cache = formatsNamed(row.kv_cache_dtype).kept
    const format = computeFormatOf[cache]
    const attention = { ...deepSeekV3, heads: row.num_heads }
    const context = row.isl + row.step
    const lastToken = { cachedTokens: context - 1, newTokens: 1 }
    const { keyValueLoraRank, ropeHeadDimension } = attention
    const queriesAndOutputs =
      row.num_heads * (2 * keyValueLoraRank + ropeHeadDimension) * bytesPerElement.bf16
    return {
      accelerator: row.hardware,
      kind: 'latentAttention',
      format,
      work: {
        flop: row.batch_size * attentionCoreFlop(attention, 0, lastToken, 'absorbed'),
        bytes: row.batch_size * (attentionReadBytes(attention, context, cache) + queriesAndOutputs),
      },
      rates: peakRates(row.hardware, 'bf16'),
      seconds: row.latency_us * 1e-6,
      weight: weightOf(row.batch_size),
    }
  })
