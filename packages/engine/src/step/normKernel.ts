import { layerNorms, normParameters } from '../model/layerParameters.ts'
import { elementsPerNorm } from '../model/parameters.ts'
import type { LayerGroup } from '../model/transformer.ts'
import type { Kernel } from './kernel.ts'
import { elementwiseKernel } from './matrixKernel.ts'
import type { StepSubject } from './subject.ts'

/** Norms of a layer, fused with the addition of the residual before them; what mixes residual streams, where there are several. */
export function normKernel(layer: LayerGroup, { model, embeddingFormat }: StepSubject): Kernel {
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
    elementsEach: 4 * norms * residualStreams * hiddenSize,
    weightBytes: weights * embeddingFormat.bytesPerWeight,
    launches: residualStreams > 1 ? 2 * norms : norms,
  })
}
