import { causalPairs, type TokenRange } from './tokenRange.ts'

/** The small attention that scores every token in the context, so that only the best take part in the real one. */
export type Indexer = {
  /** Heads of its queries; its keys have one head. */
  readonly heads: number
  /** Elements of each of its queries and keys. */
  readonly headDimension: number
  /** Size its queries are made from: the rank of latent attention's queries, else the hidden size. */
  readonly queryInput: number
  /** Bytes of its key in the cache for one token: fp8 with one fp32 scale for 128 elements unless said otherwise. */
  readonly cacheBytesPerToken: number
  /** Each head's score is weighed by a projection of the hidden state (DeepSeek), and keys pass a norm. */
  readonly headWeights: boolean
}

/** Sparse attention: each query attends to a chosen few of the tokens before it. */
export type SparseSelection = {
  /** Tokens that take part at most. */
  readonly topK: number
  /** What chooses them; null where the choice of an earlier layer is used again. */
  readonly indexer: Indexer | null
}

/** Bytes of an indexer's key in fp8 with one fp32 scale per 128 elements, as FlashMLA and DeepGEMM keep it. */
export const indexKeyBytes = (headDimension: number): number =>
  headDimension + 4 * Math.ceil(headDimension / 128)

/** Matrix weights of an indexer: queries, the key, head weights. DeepSeek-V3.2's released `inference/model.py`. */
export const indexerProjections = (indexer: Indexer, hiddenSize: number): number =>
  indexer.queryInput * indexer.heads * indexer.headDimension + // queries
  hiddenSize * indexer.headDimension + // key
  (indexer.headWeights ? hiddenSize * indexer.heads : 0) // weights of the heads

/** FLOP of scoring: a dot product per head with every token before. DeepSeek-V3.2, arXiv:2512.02556, equation 1. */
export const indexerFlop = (indexer: Indexer, range: TokenRange): number =>
  2 * indexer.heads * indexer.headDimension * causalPairs(range)
