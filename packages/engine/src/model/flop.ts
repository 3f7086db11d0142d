import { attentionProjections } from './attention.ts'
import { attentionCoreFlop } from './attentionFlop.ts'
import { feedForwardProjections } from './denseFeedForward.ts'
import type { FeedForward } from './feedForward.ts'
import {
  besideExpertsParameters,
  computedExpertsPerToken,
  sharedExpertParameters,
} from './mixtureOfExperts.ts'
import { embeddingProjections, perLayerProjections } from './parameters.ts'
import { requireTokens } from './requireTokens.ts'
import type { TokenRange } from './tokenRange.ts'
import type { Transformer } from './transformer.ts'

/** Matrix weights of a feed-forward block that one token passes through. */
function activeProjections(block: FeedForward | null, hiddenSize: number): number {
  if (block === null) return 0
  if (block.kind === 'dense') return feedForwardProjections(hiddenSize, block.width, block.gated)
  const oneExpert = feedForwardProjections(block.latentSize ?? hiddenSize, block.expertWidth, block.gated)
  return (
    computedExpertsPerToken(block) * oneExpert +
    sharedExpertParameters(block, hiddenSize) +
    besideExpertsParameters(block, hiddenSize) +
    (block.experts + (block.identityExperts ?? 0)) * hiddenSize // router
  )
}

/** FLOP of all layers over a range of tokens: 2 for every weight and token, and the cores of attention. */
function layersFlop(model: Transformer, range: TokenRange, form: 'absorbed' | 'expanded'): number {
  return model.layers.reduce((sum, { count, attention, feedForward }) => {
    const projections =
      (attention === null ? 0 : attentionProjections(attention, model.hiddenSize)) +
      activeProjections(feedForward, model.hiddenSize)
    const core = attention === null ? 0 : attentionCoreFlop(attention, model.hiddenSize, range, form)
    return sum + count * (2 * projections * range.newTokens + core)
  }, 0)
}

/** FLOP for one token of the projections beside the layers: to and from a narrower embedding, those of per-layer embeddings. */
const besideLayersFlop = (model: Transformer): number =>
  2 * (embeddingProjections(model) + perLayerProjections(model))

const headFlop = (model: Transformer): number =>
  2 * model.vocabularySize * (model.embeddingWidth ?? model.hiddenSize)

/**
 * FLOP of one decode step for one sequence: 2 for every weight the token passes through, the embedding left out, and
 * attention over the context. A multiplication and an addition are 2. Norms, activations and softmax are not counted.
 * @param context tokens attended to, the current one included: at least 1, and 0 counts as 1
 */
export function decodeFlop(model: Transformer, context: number): number {
  requireTokens(context, 'context')
  const cachedTokens = Math.max(0, context - 1)
  return (
    layersFlop(model, { cachedTokens, newTokens: 1 }, 'absorbed') + besideLayersFlop(model) + headFlop(model)
  )
}

/**
 * FLOP of a prefill: all layers for every token, causal attention, the head for the last token only.
 * @param tokens tokens that are computed
 * @param options.cachedTokens tokens before them that are in the cache already; none when absent
 */
export function prefillFlop(
  model: Transformer,
  tokens: number,
  { cachedTokens = 0 }: { readonly cachedTokens?: number } = {},
): number {
  requireTokens(tokens, 'tokens')
  requireTokens(cachedTokens, 'cachedTokens')
  return (
    layersFlop(model, { cachedTokens, newTokens: tokens }, 'expanded') +
    tokens * besideLayersFlop(model) +
    headFlop(model)
  )
}
