import { attentionParameters, isCached } from './attention.ts'
import { feedForwardBiases, feedForwardProjections } from './denseFeedForward.ts'
import type { FeedForward } from './feedForward.ts'
import {
  besideExpertsParameters,
  expertParameters,
  routerParameters,
  sharedExpertParameters,
} from './mixtureOfExperts.ts'
import type { LayerGroup } from './transformer.ts'

/** Weights of one layer by kind. */
export type LayerParameters = {
  readonly attention: number
  /** Linear attention, state-space layers, short convolutions. */
  readonly stateSpace: number
  /** Dense blocks; beside experts also the projections into and out of their latent space. */
  readonly denseFeedForward: number
  readonly routedExperts: number
  readonly sharedExperts: number
  readonly router: number
  /** Norms, and the weights that mix residual streams. */
  readonly norms: number
}

type FeedForwardParameters = Omit<LayerParameters, 'attention' | 'stateSpace' | 'norms'>

const none: FeedForwardParameters = { denseFeedForward: 0, routedExperts: 0, sharedExperts: 0, router: 0 }

function feedForwardParameters(block: FeedForward | null, hiddenSize: number): FeedForwardParameters {
  if (block === null) return none
  if (block.kind === 'dense') {
    const biases = block.bias === true ? feedForwardBiases(hiddenSize, block.width, block.gated) : 0
    return {
      ...none,
      denseFeedForward: feedForwardProjections(hiddenSize, block.width, block.gated) + biases,
    }
  }
  return {
    denseFeedForward: besideExpertsParameters(block, hiddenSize),
    routedExperts: block.experts * expertParameters(block, hiddenSize),
    sharedExperts: sharedExpertParameters(block, hiddenSize),
    router: routerParameters(block, hiddenSize),
  }
}

/** Norms of the hidden size in one layer of a group. */
export function layerNorms({ attention, feedForward, parallel, norms }: LayerGroup): number {
  if (norms !== undefined) return norms
  if (parallel === true) return 1
  return (attention === null ? 0 : 1) + (feedForward === null ? 0 : 1)
}

/**
 * Weights that mix n residual streams around one block: a projection of all streams to 2n + n² numbers, its offsets
 * and three scales. DeepSeek-V4's released `inference/model.py`.
 */
const mixing = (streams: number, hiddenSize: number): number =>
  streams > 1 ? (streams + 2) * streams * (streams * hiddenSize + 1) + 3 : 0

/** Sizes of a model that the weights of its layers depend on. */
export type LayerSizes = {
  readonly hiddenSize: number
  /** Elements of one norm: the hidden size, twice that with biases. */
  readonly elementsPerNorm: number
  readonly residualStreams: number
}

/** Weights of the norms of one layer of a group, and of what mixes residual streams. */
export function normParameters(
  layer: LayerGroup,
  { hiddenSize, elementsPerNorm, residualStreams }: LayerSizes,
): number {
  const blocks = (layer.attention === null ? 0 : 1) + (layer.feedForward === null ? 0 : 1)
  return layerNorms(layer) * elementsPerNorm + blocks * mixing(residualStreams, hiddenSize)
}

/** Weights of one layer of a group. */
export function layerParameters(layer: LayerGroup, sizes: LayerSizes): LayerParameters {
  const { attention, feedForward } = layer
  const { hiddenSize } = sizes
  const mixer = attention === null ? 0 : attentionParameters(attention, hiddenSize)
  const cached = attention !== null && isCached(attention)
  return {
    attention: cached ? mixer : 0,
    stateSpace: cached ? 0 : mixer,
    ...feedForwardParameters(feedForward, hiddenSize),
    norms: normParameters(layer, sizes),
  }
}
