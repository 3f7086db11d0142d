import { denseRanks } from '../layout/layout.ts'
import { layerNorms, normParameters } from '../model/layerParameters.ts'
import { elementsPerNorm } from '../model/parameters.ts'
import type { LayerGroup } from '../model/transformer.ts'
import { attentionKernels } from './attentionKernels.ts'
import { denseKernels } from './denseKernels.ts'
import type { Kernel } from './kernel.ts'
import { elementwiseKernel } from './matrixKernel.ts'
import { mixtureKernels } from './mixtureKernels.ts'
import type { ShardedSubject } from './subject.ts'

/** Norms of a layer, fused with the addition of the residual before them; what mixes residual streams, where there are several. */
function normKernel(layer: LayerGroup, { model, embeddingFormat }: ShardedSubject): Kernel {
  const { hiddenSize, residualStreams = 1 } = model
  const norms = layerNorms(layer)
  const weights = normParameters(layer, {
    hiddenSize,
    elementsPerNorm: elementsPerNorm(model),
    residualStreams,
  })
  return elementwiseKernel({
    name: residualStreams > 1 ? 'norms, mixing of residual streams' : 'norms and residuals',
    count: layer.count,
    elementsPerSequence: 4 * norms * residualStreams * hiddenSize,
    weightBytes: weights * embeddingFormat.bytesPerWeight,
    launches: residualStreams > 1 ? 2 * norms : norms,
  })
}

function feedForwardKernels(layer: LayerGroup, subject: ShardedSubject): readonly Kernel[] {
  const { count, feedForward } = layer
  if (feedForward === null) return []
  if (feedForward.kind === 'mixture') return mixtureKernels(feedForward, subject, count)
  const { layout, model, experts, feedForwardFormat } = subject
  const shard = {
    prefix: '',
    width: feedForward.width / denseRanks(layout, experts),
    gated: feedForward.gated,
    bias: feedForward.bias === true,
    tokensPerSequence: experts ? 1 : layout.dataParallel,
  }
  return denseKernels(shard, model.hiddenSize, feedForwardFormat, count)
}

/** Kernels of all layers of a kind, in the order in which they run. */
export const layerKernels = (layer: LayerGroup, subject: ShardedSubject): readonly Kernel[] => [
  normKernel(layer, subject),
  ...(layer.attention === null ? [] : attentionKernels(layer.attention, subject, layer.count)),
  ...feedForwardKernels(layer, subject),
]
