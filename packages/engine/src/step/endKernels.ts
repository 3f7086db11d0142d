import { denseRanks } from '../layout/layout.ts'
import {
  elementsPerNorm,
  embeddingProjections,
  headParameters,
  perLayerProjections,
  streamHead,
} from '../model/parameters.ts'
import type { Kernel } from './kernel.ts'
import { elementwiseKernel, matrixKernel } from './matrixKernel.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels of sampling: penalties and temperature, softmax, the draw. */
const samplingLaunches = 3

/** Small projections beside the layers: to and from a narrower embedding, and those of per-layer embeddings. */
function besideLayers({ model, feedForwardFormat }: ShardedSubject): readonly Kernel[] {
  const weights = embeddingProjections(model) + perLayerProjections(model)
  if (weights === 0) return []
  const layers = model.layers.reduce((sum, { count }) => sum + count, 0)
  const width = model.perLayerEmbedding?.width ?? 0
  return [
    matrixKernel({
      name: 'projections of embeddings',
      count: 1,
      weights,
      inputs: weights / model.hiddenSize,
      outputs: weights / model.hiddenSize,
      format: feedForwardFormat,
      launches: width === 0 ? 2 : 1 + 2 * layers,
    }),
  ]
}

/** Kernels before and after the layers: the embedding, the head, sampling. */
export function endKernels(subject: ShardedSubject): readonly Kernel[] {
  const { model, layout, experts, embeddingFormat, headFormat } = subject
  const { embeddingWidth = model.hiddenSize, residualStreams = 1, outerNorms = 1 } = model
  const ranks = denseRanks(layout, experts)
  const tokensEach = experts ? 1 : layout.dataParallel
  const table = model.vocabularySize * embeddingWidth
  const head = headParameters(model) + (model.tiedEmbeddings ? table : 0)
  const norms = outerNorms * elementsPerNorm(model) + streamHead(model)
  return [
    elementwiseKernel({
      name: 'embedding',
      count: 1,
      elementsEach: 2 * tokensEach * model.hiddenSize,
    }),
    ...besideLayers(subject),
    elementwiseKernel({
      name: 'last norm',
      count: 1,
      elementsEach: 2 * residualStreams * tokensEach * model.hiddenSize,
      weightBytes: norms * embeddingFormat.bytesPerWeight,
      per: 'sample',
    }),
    {
      ...matrixKernel({
        name: 'head',
        count: 1,
        weights: table / ranks,
        inputs: embeddingWidth,
        outputs: model.vocabularySize / ranks,
        format: headFormat,
        tokensEach,
        per: 'sample',
      }),
      weightBytes: (head / ranks) * headFormat.bytesPerWeight,
    },
    elementwiseKernel({
      name: 'sampling',
      count: 1,
      elementsEach: (2 * tokensEach * model.vocabularySize) / ranks,
      launches: samplingLaunches,
      per: 'sample',
    }),
  ]
}
