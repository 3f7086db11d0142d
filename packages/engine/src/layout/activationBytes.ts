import { attentionProjections } from '../model/attention.ts'
import type { LayerGroup, Transformer } from '../model/transformer.ts'
import { denseRanks, hasExperts, type Layout } from './layout.ts'
import { shardLayer } from './shardLayer.ts'

/** Bytes of an activation in memory: bf16. */
const bytesPerActivation = 2

/**
 * Elements of the widest intermediate of one accelerator's shard of a layer, for one sequence of every data-parallel group. Blocks that
 * these groups share see all their tokens; of routed experts a token chooses as many of the accelerator's as it can.
 */
function widestIntermediate(
  { attention, feedForward }: LayerGroup,
  hiddenSize: number,
  dataParallel: number,
  experts: boolean,
): number {
  const projected = attention === null ? 0 : attentionProjections(attention, hiddenSize) / hiddenSize
  if (feedForward === null) return projected
  if (feedForward.kind === 'dense')
    return Math.max(projected, 2 * feedForward.width * (experts ? 1 : dataParallel))
  const { activeExperts, expertWidth, sharedWidth = 0, denseWidth = 0 } = feedForward
  const chosen = Math.min(activeExperts, feedForward.experts) * (2 * expertWidth + hiddenSize)
  return Math.max(projected, dataParallel * chosen + 2 * (sharedWidth + denseWidth))
}

/**
 * Bytes of activations that one sequence of a micro-batch needs on an accelerator while it is decoded: the residual
 * streams before and after a block and what is gathered between accelerators, the widest intermediate, and the logits
 * in fp32. Memory that holds one micro-batch's serves the next.
 */
export function activationBytesPerSequence(model: Transformer, layout: Layout): number {
  const experts = hasExperts(model)
  const { dataParallel } = layout
  const streams = model.residualStreams ?? 1
  const logits = (4 * model.vocabularySize) / denseRanks(layout, experts)
  const widest = Math.max(
    ...model.layers.map((layer) =>
      widestIntermediate(shardLayer(layer, layout, experts), model.hiddenSize, dataParallel, experts),
    ),
  )
  return (
    bytesPerActivation * ((2 * streams + 2 * dataParallel) * model.hiddenSize + widest) +
    logits * (experts ? 1 : dataParallel)
  )
}
