import { type LayerParameters, layerParameters } from './layerParameters.ts'
import { computedExpertsPerToken } from './mixtureOfExperts.ts'
import { type LayerGroup, layerCount, type Transformer } from './transformer.ts'

/** Weights of a model by kind. */
export type ParametersByKind = LayerParameters & {
  /** The embedding table, learned positions, per-layer embeddings. */
  readonly embedding: number
  /** The output head; 0 where it is the embedding table. */
  readonly head: number
}

/** Kinds of weights a language model is made of. */
export type ParameterKind = keyof ParametersByKind

type Share = (layer: LayerGroup) => number

const everything: Share = () => 1

/** The share of a layer's routed experts that one token passes through. */
const activeShare: Share = ({ feedForward }) =>
  feedForward?.kind === 'mixture' ? computedExpertsPerToken(feedForward) / feedForward.experts : 0

const layerKinds = [
  'attention',
  'stateSpace',
  'denseFeedForward',
  'routedExperts',
  'sharedExperts',
  'router',
  'norms',
] as const satisfies readonly (keyof LayerParameters)[]

/** Elements of one norm: the hidden size, twice that with biases. */
export const elementsPerNorm = (model: Transformer): number =>
  model.hiddenSize * (model.normBias === true ? 2 : 1)

/** Weights of layers by kind, of routed experts the share that is asked for. */
function sumLayers(model: Transformer, layers: readonly LayerGroup[], share: Share): LayerParameters {
  const sum = {
    attention: 0,
    stateSpace: 0,
    denseFeedForward: 0,
    routedExperts: 0,
    sharedExperts: 0,
    router: 0,
    norms: 0,
  }
  for (const layer of layers) {
    const parameters = layerParameters(layer, {
      hiddenSize: model.hiddenSize,
      elementsPerNorm: elementsPerNorm(model),
      residualStreams: model.residualStreams ?? 1,
    })
    for (const kind of layerKinds) {
      sum[kind] += layer.count * parameters[kind] * (kind === 'routedExperts' ? share(layer) : 1)
    }
  }
  return sum
}

/** Projections between the embedding's width and the hidden size, in each direction. */
export const embeddingProjections = (model: Transformer): number =>
  model.embeddingWidth === undefined ? 0 : 2 * model.embeddingWidth * model.hiddenSize

/** Weights of the embedding table, learned positions and per-layer embeddings. */
export function embeddingParameters(model: Transformer): number {
  const { perLayerEmbedding } = model
  const perLayer = perLayerEmbedding === undefined ? 0 : layerCount(model) * perLayerEmbedding.width
  return (
    model.vocabularySize * (model.embeddingWidth ?? model.hiddenSize) +
    (model.learnedPositions ?? 0) * model.hiddenSize +
    (perLayerEmbedding?.vocabularySize ?? 0) * perLayer
  )
}

/** Weights of the output head beside the embedding table: its bias alone where it is tied. */
export const headParameters = (model: Transformer): number =>
  (model.tiedEmbeddings ? 0 : model.vocabularySize * (model.embeddingWidth ?? model.hiddenSize)) +
  (model.headBias === true ? model.vocabularySize : 0)

/** Gemma 3n: a projection to all layers' small vectors, and in each layer a gate, a way back and their norms. */
export function perLayerProjections(model: Transformer): number {
  const width = model.perLayerEmbedding?.width ?? 0
  const layers = layerCount(model)
  return width === 0
    ? 0
    : layers * model.hiddenSize * width + width + layers * model.hiddenSize * (2 * width + 1)
}

/** Weights that gather the residual streams before the head: a projection, offsets and a scale. */
export const streamHead = ({ residualStreams = 1, hiddenSize }: Transformer): number =>
  residualStreams > 1 ? residualStreams * (residualStreams * hiddenSize + 1) + 1 : 0

function count(model: Transformer, share: Share): ParametersByKind {
  const layers = sumLayers(model, model.layers, share)
  return {
    ...layers,
    denseFeedForward: layers.denseFeedForward + embeddingProjections(model) + perLayerProjections(model),
    norms: layers.norms + (model.outerNorms ?? 1) * elementsPerNorm(model) + streamHead(model),
    embedding: embeddingParameters(model),
    head: headParameters(model),
  }
}

const sum = (parameters: Readonly<Record<string, number>>): number =>
  Object.values(parameters).reduce((a, b) => a + b, 0)

/** All weights of the language model by kind, without towers and multi-token prediction. */
export const parametersByKind = (model: Transformer): ParametersByKind => count(model, everything)

/** Weights of the language model, as publishers count: without towers and multi-token prediction, which stand apart. */
export const totalParameters = (model: Transformer): number => sum(parametersByKind(model))

/**
 * Weights one token passes through, by kind: of routed experts those chosen for it, identity experts at their average
 * share. Of embeddings and head what the publisher of the model counts (`activeCountLeavesOut`); a table that is also
 * the head counts where the head does.
 */
export function activeParametersByKind(model: Transformer): ParametersByKind {
  const active = count(model, activeShare)
  const { activeCountLeavesOut: leftOut, tiedEmbeddings } = model
  const tableIsHead = tiedEmbeddings && leftOut === 'embedding'
  return {
    ...active,
    embedding: leftOut === undefined || tableIsHead ? active.embedding : 0,
    head: leftOut === 'embedding-and-head' ? 0 : active.head,
  }
}

/** Weights one token passes through, as the publisher of the model counts them. */
export const activeParameters = (model: Transformer): number => sum(activeParametersByKind(model))

/**
 * Weights of all multi-token prediction modules by kind, without the embedding and the head they share with the model;
 * their projections from twice the hidden size count as dense feed-forward.
 */
export function multiTokenPredictionByKind(model: Transformer): LayerParameters {
  const { modules, layers } = model.multiTokenPrediction ?? { modules: 0, layers: [] }
  const one = sumLayers(model, layers, everything)
  const whole = {
    ...one,
    denseFeedForward: one.denseFeedForward + 2 * model.hiddenSize * model.hiddenSize,
    norms: one.norms + 3 * elementsPerNorm(model),
  }
  return Object.fromEntries(layerKinds.map((kind) => [kind, modules * whole[kind]])) as LayerParameters
}

/** Weights of all multi-token prediction modules. */
export const multiTokenPredictionParameters = (model: Transformer): number =>
  sum(multiTokenPredictionByKind(model))

/** Weights of all towers together, those unknown left out. */
export const towerParameters = (model: Transformer): number =>
  (model.towers ?? []).reduce((total, tower) => total + (tower.parameters ?? 0), 0)
