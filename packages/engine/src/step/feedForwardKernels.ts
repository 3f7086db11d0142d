import { denseRanks } from '../layout/layout.ts'
import type { FeedForward } from '../model/feedForward.ts'
import { denseKernels } from './denseKernels.ts'
import type { Kernel } from './kernel.ts'
import { mixtureKernels } from './mixtureKernels.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels of feed-forward blocks of one shape. @param count layers that have one */
export function feedForwardKernels(
  block: FeedForward,
  subject: ShardedSubject,
  count: number,
): readonly Kernel[] {
  if (block.kind === 'mixture') return mixtureKernels(block, subject, count)
  const { layout, model, experts, feedForwardFormat } = subject
  const shard = {
    prefix: '',
    width: block.width / denseRanks(layout, experts),
    gated: block.gated,
    bias: block.bias === true,
    tokensEach: experts ? 1 : layout.dataParallel,
  }
  return denseKernels(shard, model.hiddenSize, feedForwardFormat, count)
}
