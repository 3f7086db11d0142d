import type { Layout } from '../layout/layout.ts'
import type { Attention } from '../model/attention.ts'
import type { FeedForward } from '../model/feedForward.ts'
import type { NetworkCosts } from '../network/networkCosts.ts'
import { attentionKernels } from './attentionKernels.ts'
import { attentionExchange, feedForwardExchange } from './blockExchanges.ts'
import type { Blocks } from './blocks.ts'
import { endExchanges, stageSend } from './endExchanges.ts'
import { endKernels } from './endKernels.ts'
import { feedForwardKernels } from './feedForwardKernels.ts'
import { insideAttention } from './insideAttention.ts'
import type { Kernel } from './kernel.ts'
import type { Exchange } from './message.ts'
import { normKernel } from './normKernel.ts'
import { rowExchanges } from './rowExchanges.ts'
import type { ShardedSubject, StepSubject } from './subject.ts'

/** Kernels and messages, in the order in which they run. */
export type Work = {
  readonly kernels: readonly Kernel[]
  readonly exchanges: readonly Exchange[]
}

/** All that one pass through the model asks of an accelerator of a stage, if its stage had all layers. */
export type StepWork = {
  readonly layers: Work
  /** Embedding and head. */
  readonly ends: Work
  /** From one pipeline stage to the next. */
  readonly send: Exchange
}

/** Kernels of blocks of one shape, for a layout. */
type BlockKernels = {
  readonly attention: (blocks: Blocks<Attention>, subject: ShardedSubject) => readonly Kernel[]
  readonly feedForward: (blocks: Blocks<FeedForward>, subject: ShardedSubject) => readonly Kernel[]
}

const blockKernels: BlockKernels = {
  attention: ({ block, count }, subject) => attentionKernels(block, subject, count),
  feedForward: ({ block, count }, subject) => feedForwardKernels(block, subject, count),
}

function layerExchanges(subject: ShardedSubject, costs: NetworkCosts): readonly Exchange[] {
  const { blocks, layout, model } = subject
  return layout.tensorParallelRows > 1
    ? [
        ...model.layers.flatMap((layer) => rowExchanges(layer, subject, costs)),
        ...blocks.attention.map(({ block, count }) => ({
          count,
          ways: [insideAttention(block, subject, costs)],
        })),
      ]
    : [
        ...blocks.attention.map((attention) => attentionExchange(attention, subject, costs)),
        ...blocks.feedForward.map((feedForward) => feedForwardExchange(feedForward, subject, costs)),
      ]
}

/** The work of a decode step on one accelerator. It does not depend on the number of pipeline stages. */
export const stepWork = (
  subject: ShardedSubject,
  costs: NetworkCosts,
  kernels: BlockKernels = blockKernels,
): StepWork => ({
  layers: {
    kernels: [
      ...subject.model.layers.map((layer) => normKernel(layer, subject)),
      ...subject.blocks.attention.flatMap((blocks) => kernels.attention(blocks, subject)),
      ...subject.blocks.feedForward.flatMap((blocks) => kernels.feedForward(blocks, subject)),
    ],
    exchanges: layerExchanges(subject, costs),
  },
  ends: { kernels: endKernels(subject), exchanges: endExchanges(subject, costs) },
  send: stageSend(subject, costs),
})

/**
 * The work of many layouts. Kernels of attention depend on tensor and context parallelism only, and are worked out once for all layouts
 * that share these.
 */
export function stepWorks(subject: StepSubject, costs: NetworkCosts): (layout: Layout) => StepWork {
  const known = new Map<number, ReadonlyMap<Blocks<Attention>, readonly Kernel[]>>()
  const attentionOf = (sharded: ShardedSubject) => {
    const { layout } = sharded
    const key = layout.tensorParallel * 65_536 + layout.contextParallel
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = new Map(
      subject.blocks.attention.map((blocks) => [blocks, blockKernels.attention(blocks, sharded)]),
    )
    known.set(key, fresh)
    return fresh
  }
  return (layout) =>
    stepWork({ ...subject, layout }, costs, {
      ...blockKernels,
      attention: (blocks, sharded) => attentionOf(sharded).get(blocks) ?? [],
    })
}
