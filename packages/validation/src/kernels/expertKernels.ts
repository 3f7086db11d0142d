import { bytesPerElement, computeFormatOf, expertParameters, type MixtureOfExperts } from 'paretoken'
import { readTable } from '../fit/readTable.ts'
import { formatsNamed } from './formatNames.ts'
import { type MeasuredKernel, weightOf } from './measuredKernel.ts'
import { measuredLoad } from './measuredLoad.ts'
import { peakRates } from './peakRates.ts'

const columns = {
  texts: ['hardware', 'kernel', 'dtype', 'dist'],
  figures: ['tokens', 'hidden', 'inter', 'topk', 'experts', 'moe_tp', 'moe_ep', 'latency_us'],
} as const

/**
 * The routed experts of one layer on one accelerator, measured: all that happens between the router and the sum of their outputs. All
 * experts are gated. Each pair of a token and an expert reads what goes into both products and writes what comes out of
 * them, in bf16.
 */
export const expertKernels = (csv: string): readonly MeasuredKernel[] =>
  readTable(csv, 'moe.csv', columns).map((row) => {
    const { hidden } = row
    const width = row.inter / row.moe_tp
    const mixture: MixtureOfExperts = {
      kind: 'mixture',
      experts: row.experts,
      activeExperts: row.topk,
      expertWidth: width,
      gated: true,
    }
    const { kept, activations } = formatsNamed(row.dtype)
    const routing = { tokens: row.tokens, expertsPerToken: row.topk, experts: row.experts, ranks: row.moe_ep }
    const { pairs, touched } = measuredLoad(routing, row.dist)
    const parameters = expertParameters(mixture, hidden)
    const bytesPerPair =
      (hidden + width) * bytesPerElement[activations] + (2 * width + hidden) * bytesPerElement.bf16
    return {
      accelerator: row.hardware,
      kind: 'experts',
      format: computeFormatOf[kept],
      implementation: { name: `${row.kernel} ${row.dtype}`, kept },
      work: {
        flop: 2 * parameters * pairs,
        bytes: touched * parameters * bytesPerElement[kept] + pairs * bytesPerPair,
      },
      rates: peakRates(row.hardware, computeFormatOf[activations]),
      seconds: row.latency_us * 1e-6,
      weight: weightOf(row.tokens),
    }
  })
