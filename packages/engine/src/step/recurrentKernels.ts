import { shardAttention } from '../layout/shardAttention.ts'
import {
  attentionProjections,
  attentionVectors,
  isCached,
  type RecurrentAttention,
} from '../model/attention.ts'
import { attentionCoreFlop } from '../model/attentionFlop.ts'
import { attentionStateBytes } from '../model/attentionState.ts'
import type { Kernel } from './kernel.ts'
import { elementwiseKernel, matrixKernel } from './matrixKernel.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels of linear attention, state-space layers and short convolutions: projections, and a state that is read and written. */
export function recurrentKernels(
  attention: RecurrentAttention,
  subject: ShardedSubject,
  count: number,
): readonly Kernel[] {
  const { layout, model, precision, attentionFormat } = subject
  const d = model.hiddenSize
  const shard = shardAttention(attention, layout.tensorParallel * layout.contextParallel)
  if (isCached(shard)) return []
  const weights = attentionProjections(shard, d)
  const projected = weights / d
  return [
    matrixKernel({
      name: 'projections in and out',
      count,
      weights,
      inputs: projected,
      outputs: projected,
      format: attentionFormat,
      launches: 3,
    }),
    elementwiseKernel({
      name: 'convolution and gates',
      count,
      elementsEach: 2 * projected,
      weightBytes: attentionVectors(shard, d) * attentionFormat.bytesPerWeight,
      launches: 2,
    }),
    {
      name: 'update of the state',
      kind: 'recurrence',
      format: subject.attentionCompute,
      keptIn: subject.attentionCompute,
      count,
      launches: 1,
      per: 'sequence',
      flopEach: attentionCoreFlop(shard, d, { cachedTokens: 0, newTokens: subject.newTokens }, 'absorbed'),
      weightBytes: 0,
      cacheBytesEach: 2 * attentionStateBytes(shard, d, precision.state),
      activationBytesEach: 0,
    },
  ]
}
