import { type Attention, isCached } from './attention.ts'
import type { DenseFeedForward } from './denseFeedForward.ts'
import { computedExpertsPerToken, type MixtureOfExperts } from './mixtureOfExperts.ts'
import { parametersByKind } from './parameters.ts'
import type { LayerGroup, Transformer } from './transformer.ts'

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b

/** Whether a layer with that attention can stand alone: it uses neither the cache nor the choice of an earlier one. */
function keepsItsOwnCache(attention: Attention): boolean {
  if (!isCached(attention)) return false
  if (attention.kind === 'grouped-query' && attention.reusesKeyValues === true) return false
  return attention.kind === 'compressed' || attention.selection?.indexer !== null
}

/** The last layer whose attention can stand alone; else the last with a cache, with any attention, of all. */
const layerToFollow = ({ layers }: Transformer): LayerGroup | undefined =>
  layers.findLast(({ attention }) => attention !== null && keepsItsOwnCache(attention)) ??
  layers.findLast(({ attention }) => attention !== null && isCached(attention)) ??
  layers.findLast(({ attention }) => attention !== null) ??
  layers.at(-1)

/** A dense width with as many weights as what one token passes through in a mixture, the router aside. */
const activeWidth = (mixture: MixtureOfExperts, hiddenSize: number): number =>
  (computedExpertsPerToken(mixture) * mixture.expertWidth * (mixture.latentSize ?? hiddenSize)) / hiddenSize +
  (mixture.sharedWidth ?? 0) +
  (mixture.denseWidth ?? 0)

/** How many parts a layer's heads and experts come in. */
const partsOf = (attention: Attention | null, { experts }: MixtureOfExperts): number =>
  leastCommonMultiple(
    attention?.kind === 'grouped-query' || attention?.kind === 'compressed'
      ? attention.queryHeads
      : attention?.kind === 'latent'
        ? attention.heads
        : 1,
    experts,
  )

const roundUp = (number: number, step: number): number => Math.ceil(number / step) * step

/** A power of two that widths beside a mixture should have among their divisors. */
const usualDivisor = 256

/** How much wider a block may become for that. */
const mostWidening = 1.04

/** The least width, from one on, that parts divide, and as large a power of two as comes at little cost. */
function dividingWidth(width: number, parts: number): number {
  let step = parts
  while (step % usualDivisor !== 0 && roundUp(width, 2 * step) <= mostWidening * width) step *= 2
  return roundUp(width, step)
}

/**
 * The dense block of a head beside a model: the model's own where it is dense; in a mixture of experts one of the
 * width of its dense blocks, or of the experts one token passes through together, rounded up so that what splits heads
 * or experts evenly splits it.
 */
function denseBlock(model: Transformer, layer: LayerGroup | undefined): DenseFeedForward | null {
  const own = layer?.feedForward
  const blocks = model.layers.flatMap(({ feedForward }) => (feedForward === null ? [] : [feedForward]))
  const dense = own?.kind === 'dense' ? own : blocks.findLast((block) => block.kind === 'dense')
  const mixture = own?.kind === 'mixture' ? own : blocks.findLast((block) => block.kind === 'mixture')
  if (mixture === undefined) return dense ?? null
  const parts = partsOf(layer?.attention ?? null, mixture)
  const width = dense?.width ?? activeWidth(mixture, model.hiddenSize)
  return {
    ...(dense ?? { kind: 'dense', gated: mixture.gated }),
    width: dividingWidth(width, parts),
  }
}

function eagleLayer(model: Transformer): LayerGroup {
  const layer = layerToFollow(model)
  const feedForward = denseBlock(model, layer)
  return {
    count: 1,
    ...(layer?.parallel === true ? { parallel: true } : {}),
    attention: layer?.attention ?? null,
    feedForward,
  }
}

/**
 * The small model that drafts tokens for speculative decoding beside a model, each of its steps one token.
 *
 * Where the model comes with multi-token prediction it is one such module (DeepSeek-V3, arXiv:2412.19437, section 2.2).
 * Else it is a head in the manner of EAGLE (Li et al., arXiv:2401.15077): one layer like the last that has a cache.
 * Beside a mixture of experts that layer is dense, as the published head of EAGLE-3 for DeepSeek-V3 is (vLLM's
 * `deepseek_eagle3.py`).
 *
 * Both read the token's embedding and the model's last hidden state through one projection, and share embedding and head
 * with the model. The projection, 2·hidden² weights, stands as `embeddingWidth`: projections of the hidden size in and out
 * are as many weights and as much work. A model whose embedding table has a width of its own keeps it, and its
 * projections stand in place of the head's.
 *
 * What splits heads, widths and experts of the model evenly splits those of the head, so that its layouts in one pipeline
 * stage are layouts of the head too. A dense head beside a mixture has no experts to split: there expert parallel is 1,
 * expert tensor parallel all accelerators of the stage, and these must divide the model's experts, or its width.
 */
export function draftHead(model: Transformer): Transformer {
  const { hiddenSize, vocabularySize, tiedEmbeddings, maximumContext, multiTokenPrediction: module } = model
  const layers = module === undefined || module.modules < 1 ? [] : module.layers
  return {
    hiddenSize,
    vocabularySize,
    tiedEmbeddings,
    maximumContext,
    embeddingWidth: model.embeddingWidth ?? hiddenSize,
    ...(model.normBias === undefined ? {} : { normBias: model.normBias }),
    ...(model.headBias === undefined ? {} : { headBias: model.headBias }),
    ...(layers.length === 0
      ? { layers: [eagleLayer(model)] }
      : {
          layers,
          outerNorms: 3, // of the embedding, of the hidden state, before the head
          ...(model.residualStreams === undefined ? {} : { residualStreams: model.residualStreams }),
        }),
  }
}

/** Weights of a model's draft head that are its own: layers, projection and norms, not the embedding and head it shares. */
export function draftHeadParameters(model: Transformer): number {
  const { embedding, head, ...own } = parametersByKind(draftHead(model))
  return Object.values(own).reduce((sum, weights) => sum + weights, 0)
}
