import { attentionProjections } from '../model/attention.ts'
import type { Transformer } from '../model/transformer.ts'
import { denseRanks, hasExperts, type Layout } from './layout.ts'
import { shardLayer } from './shardLayer.ts'

/** Bytes of an activation in memory: bf16. */
const bytesPerActivation = 2

/** Elements of the widest intermediate of a layer, for one sequence. */
function widest(model: Transformer, layout: Layout): number {
  const experts = hasExperts(model)
  return Math.max(
    ...model.layers.map((layer) => {
      const { attention, feedForward } = shardLayer(layer, layout, experts)
      const projected =
        attention === null ? 0 : attentionProjections(attention, model.hiddenSize) / model.hiddenSize
      if (feedForward === null) return projected
      if (feedForward.kind === 'dense') return Math.max(projected, 2 * feedForward.width)
      const chosen = feedForward.activeExperts * (2 * feedForward.expertWidth + model.hiddenSize)
      return Math.max(projected, chosen + 2 * (feedForward.sharedWidth ?? 0))
    }),
  )
}

/**
 * Bytes of activations that one sequence of a micro-batch needs on an accelerator while it is decoded: the residual
 * streams before and after a block and what is gathered between accelerators, the widest intermediate, and the logits
 * in fp32. Memory that holds one micro-batch's serves the next.
 */
export function activationBytesPerSequence(model: Transformer, layout: Layout): number {
  const experts = hasExperts(model)
  const gathered = layout.dataParallel
  const streams = model.residualStreams ?? 1
  const logits = (4 * model.vocabularySize) / denseRanks(layout, experts)
  return (
    bytesPerActivation *
      ((2 * streams + 2 * gathered) * model.hiddenSize + gathered * widest(model, layout)) +
    logits * (experts ? 1 : gathered)
  )
}
