import {
  attentionCoreFlop,
  attentionReadBytes,
  bytesPerElement,
  computeFormatOf,
  type GroupedQueryAttention,
} from 'paretoken'
import { readTable } from '../fit/readTable.ts'
import { formatsNamed } from './formatNames.ts'
import { type MeasuredKernel, weightOf } from './measuredKernel.ts'
import { peakRates } from './peakRates.ts'

const columns = {
  texts: ['hardware', 'kv_dtype'],
  figures: ['batch', 'kv_len', 'n_heads', 'n_kv', 'head_dim', 'latency_us'],
} as const

/**
 * Attention of one new token in each of a batch of sequences, measured. Queries and outputs are bf16, and so is arithmetic: keys
 * and values are widened as they are read.
 */
export const attentionKernels = (csv: string): readonly MeasuredKernel[] =>
  readTable(csv, 'decode_attention.csv', columns).map((row) => {
    const cache = formatsNamed(row.kv_dtype).kept
    const format = computeFormatOf[cache]
    const attention: GroupedQueryAttention = {
      kind: 'grouped-query',
      queryHeads: row.n_heads,
      keyValueHeads: row.n_kv,
      headDimension: row.head_dim,
    }
    const lastToken = { cachedTokens: row.kv_len - 1, newTokens: 1 }
    const queriesAndOutputs = 2 * row.n_heads * row.head_dim * bytesPerElement.bf16
    return {
      accelerator: row.hardware,
      kind: 'attention',
      format,
      work: {
        flop: row.batch * attentionCoreFlop(attention, 0, lastToken, 'absorbed'),
        bytes: row.batch * (attentionReadBytes(attention, row.kv_len, cache) + queriesAndOutputs),
      },
      rates: peakRates(row.hardware, 'bf16'),
      seconds: row.latency_us * 1e-6,
      weight: weightOf(row.batch),
    }
  })
