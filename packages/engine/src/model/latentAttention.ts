import { bytesPerElement, type NumberFormat } from './numberFormat.ts'
import { indexerFlop, indexerProjections, type SparseSelection } from './sparseSelection.ts'
import { causalPairs, type TokenRange } from './tokenRange.ts'

/**
 * Multi-head latent attention: keys and values of all heads are made from one small latent vector, which is what the
 * cache holds. DeepSeek-V2, arXiv:2405.04434, section 2.1.
 */
export type LatentAttention = {
  readonly kind: 'latent'
  readonly heads: number
  /** Size of the latent queries are made from; null where they come straight from the hidden state. */
  readonly queryLoraRank: number | null
  /** Size of the latent keys and values are made from. */
  readonly keyValueLoraRank: number
  /** Elements of a query and key head without position. */
  readonly nopeHeadDimension: number
  /** Elements of a query head, and of the one key shared by all heads, with rotary position. */
  readonly ropeHeadDimension: number
  /** Elements of a value head. */
  readonly valueHeadDimension: number
  /** Down-projections have biases. */
  readonly bias?: boolean
  /** The output is gated element by element by a projection of the input (Kimi K3). */
  readonly outputGate?: boolean
  /** Sparse attention over the best tokens only (DeepSeek-V3.2). */
  readonly selection?: SparseSelection
}

/** Elements the cache holds for one token: the latent and the shared rotary key. */
const latentElements = (a: LatentAttention): number => a.keyValueLoraRank + a.ropeHeadDimension

/** Weights of the matrices every token passes through. DeepSeek-V2, arXiv:2405.04434, equations 37–47. */
export function latentProjections(a: LatentAttention, hiddenSize: number): number {
  const queries = a.heads * (a.nopeHeadDimension + a.ropeHeadDimension)
  const outputs = a.heads * a.valueHeadDimension
  const indexer = a.selection?.indexer
  return (
    (a.queryLoraRank === null ? hiddenSize * queries : (hiddenSize + queries) * a.queryLoraRank) + // queries
    hiddenSize * latentElements(a) + // latent and rotary key
    a.keyValueLoraRank * a.heads * (a.nopeHeadDimension + a.valueHeadDimension) + // keys and values of each head
    outputs * hiddenSize + // output
    (a.outputGate === true ? hiddenSize * outputs : 0) +
    (indexer ? indexerProjections(indexer, hiddenSize) : 0)
  )
}

/** Weights beside the matrices: norms of the latents, biases, the indexer's norm. */
export const latentVectors = (a: LatentAttention): number =>
  (a.queryLoraRank ?? 0) +
  a.keyValueLoraRank +
  (a.bias === true ? (a.queryLoraRank ?? 0) + latentElements(a) : 0) +
  (a.selection?.indexer ? 2 * a.selection.indexer.headDimension : 0)

/** Bytes of the cache for one token, index key included. */
export const latentCachePerToken = (a: LatentAttention, format: NumberFormat): number =>
  latentElements(a) * bytesPerElement[format] + (a.selection?.indexer?.cacheBytesPerToken ?? 0)

/** Bytes of the cache that one decode step reads: latents of the chosen tokens, index keys of all. */
export const latentReadBytes = (a: LatentAttention, context: number, format: NumberFormat): number =>
  Math.min(context, a.selection?.topK ?? context) * latentElements(a) * bytesPerElement[format] +
  context * (a.selection?.indexer?.cacheBytesPerToken ?? 0)

/**
 * FLOP of scores and weighted values. In decode the up-projections are absorbed into queries and outputs, so each head
 * works on the latent itself: 2·(2·latent + rope) a pair; in prefill keys and values are expanded first:
 * 2·(nope + rope + value) a pair. DeepSeek-V2, arXiv:2405.04434, section 2.1.2. The projections cost the same in both.
 */
export function latentCoreFlop(a: LatentAttention, range: TokenRange, form: 'absorbed' | 'expanded'): number {
  const elements =
    form === 'absorbed'
      ? 2 * a.keyValueLoraRank + a.ropeHeadDimension
      : a.nopeHeadDimension + a.ropeHeadDimension + a.valueHeadDimension
  const indexer = a.selection?.indexer
  return (
    2 * a.heads * elements * causalPairs(range, a.selection?.topK) +
    (indexer ? indexerFlop(indexer, range) : 0)
  )
}
