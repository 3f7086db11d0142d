import { attentionCoreFlop, attentionReadBytes, bytesPerElement, type GroupedQueryAttention } from 'paretoken'
import { readTable } from '../fit/readTable.ts'
import type { MeasuredKernel } from './measuredKernel.ts'
import { peakRates } from './peakRates.ts'

const columns = {
  texts: ['hardware', 'implementation'],
  figures: [
    'queryHeads',
    'keyValueHeads',
    'queryHeadDimension',
    'valueHeadDimension',
    'newTokens',
    'cachedTokens',
    'batch',
    'microseconds',
  ],
  only: { kernel: 'prefillAttention' },
} as const

/** All of a table's causal attention of many tokens of each of a batch of prompts, in bf16. A step counts FLOP and bytes alike. */
const attentionOfPrompts = (csv: string) =>
  readTable(csv, 'prefill.csv', columns).map((row) => {
    const { batch, newTokens, cachedTokens, queryHeads, queryHeadDimension, valueHeadDimension } = row
    const attention: GroupedQueryAttention = {
      kind: 'grouped-query',
      queryHeads,
      keyValueHeads: row.keyValueHeads,
      headDimension: queryHeadDimension,
      valueHeadDimension,
    }
    const queriesAndOutputs =
      newTokens * queryHeads * (queryHeadDimension + valueHeadDimension) * bytesPerElement.bf16
    const kernel: MeasuredKernel = {
      accelerator: row.hardware,
      kind: 'prefillAttention',
      format: 'bf16',
      implementation: { name: row.implementation, kept: 'bf16' },
      work: {
        flop: batch * attentionCoreFlop(attention, 0, { cachedTokens, newTokens }, 'expanded'),
        bytes: batch * (attentionReadBytes(attention, cachedTokens + newTokens, 'bf16') + queriesAndOutputs),
      },
      rates: peakRates(row.hardware, 'bf16'),
      seconds: row.microseconds * 1e-6,
      weight: 1,
    }
    return { cachedTokens, kernel }
  })

/**
 * Attention of whole prompts, measured. Rows with cached tokens are left out: neither implementation is there what engines use (see
 * measurements/README.md).
 */
export const prefillAttentionKernels = (csv: string): readonly MeasuredKernel[] =>
  attentionOfPrompts(csv).flatMap(({ cachedTokens, kernel }) => (cachedTokens === 0 ? [kernel] : []))
