import type { Attention } from './attention.ts'
import { compressedCoreFlop } from './compressedAttention.ts'
import { gatedDeltaNetCoreFlop } from './gatedDeltaNet.ts'
import { groupedQueryCoreFlop } from './groupedQueryAttention.ts'
import { kimiDeltaCoreFlop } from './kimiDeltaAttention.ts'
import { latentCoreFlop } from './latentAttention.ts'
import { lightningCoreFlop } from './lightningAttention.ts'
import { mambaCoreFlop } from './mamba.ts'
import { mamba2CoreFlop } from './mamba2.ts'
import { shortConvolutionFlop } from './shortConvolution.ts'
import type { TokenRange } from './tokenRange.ts'

/**
 * FLOP of one layer's attention beside its projections, over a range of tokens: scores, weighted values and indexers,
 * or updates of a state.
 * @param form how latent attention is computed: absorbed in decode, expanded in prefill; others are the same in both
 */
export function attentionCoreFlop(
  attention: Attention,
  hiddenSize: number,
  range: TokenRange,
  form: 'absorbed' | 'expanded',
): number {
  switch (attention.kind) {
    case 'grouped-query':
      return groupedQueryCoreFlop(attention, range)
    case 'latent':
      return latentCoreFlop(attention, range, form)
    case 'compressed':
      return compressedCoreFlop(attention, range)
    case 'gated-delta-net':
      return range.newTokens * gatedDeltaNetCoreFlop(attention)
    case 'kimi-delta':
      return range.newTokens * kimiDeltaCoreFlop(attention)
    case 'lightning':
      return range.newTokens * lightningCoreFlop(attention)
    case 'mamba':
      return range.newTokens * mambaCoreFlop(attention)
    case 'mamba-2':
      return range.newTokens * mamba2CoreFlop(attention)
    case 'short-convolution':
      return range.newTokens * shortConvolutionFlop(attention, hiddenSize)
  }
}
