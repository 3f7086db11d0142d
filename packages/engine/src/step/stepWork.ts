import type { Layout } from '../layout/layout.ts'
import type { Attention } from '../model/attention.ts'
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

/** All work of a step but attention's kernels, which alone depend on what passes: contexts, prompts, drafted tokens. */
export type StepFrame = Omit<StepWork, 'layers'> & {
  readonly norms: readonly Kernel[]
  readonly feedForward: readonly Kernel[]
  readonly exchanges: readonly Exchange[]
}

/** The frame of the steps of a layout, on one accelerator. It does not depend on the number of pipeline stages. */
export const stepFrame = (subject: ShardedSubject, costs: NetworkCosts): StepFrame => ({
  norms: subject.model.layers.map((layer) => normKernel(layer, subject)),
  feedForward: subject.blocks.feedForward.flatMap(({ block, count }) =>
    feedForwardKernels(block, subject, count),
  ),
  exchanges: layerExchanges(subject, costs),
  ends: { kernels: endKernels(subject), exchanges: endExchanges(subject, costs) },
  send: stageSend(subject, costs),
})

/** Kernels of attention of one shape. */
const kernelsOf = ({ block, count }: Blocks<Attention>, subject: ShardedSubject): readonly Kernel[] =>
  attentionKernels(block, subject, count)

/** The work of a step in its frame, on one accelerator. @param kernels those of attention of one shape */
export const stepWorkIn = (
  { norms, feedForward, exchanges, ends, send }: StepFrame,
  subject: ShardedSubject,
  kernels = kernelsOf,
): StepWork => ({
  layers: {
    kernels: [
      ...norms,
      ...subject.blocks.attention.flatMap((blocks) => kernels(blocks, subject)),
      ...feedForward,
    ],
    exchanges,
  },
  ends,
  send,
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
    const fresh = new Map(subject.blocks.attention.map((blocks) => [blocks, kernelsOf(blocks, sharded)]))
    known.set(key, fresh)
    return fresh
  }
  return (layout) => {
    const sharded = { ...subject, layout }
    return stepWorkIn(
      stepFrame(sharded, costs),
      sharded,
      (blocks, asked) => attentionOf(asked).get(blocks) ?? [],
    )
  }
}
