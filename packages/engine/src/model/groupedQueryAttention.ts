import { bytesPerElement, type NumberFormat } from './numberFormat.ts'
import { indexerFlop, indexerProjections, type SparseSelection } from './sparseSelection.ts'
import { causalPairs, chunkedPairs, type TokenRange } from './tokenRange.ts'

/** Attention whose query heads share key–value heads: multi-head (as many), multi-query (one) and all between. */
export type GroupedQueryAttention = {
  readonly kind: 'grouped-query'
  readonly queryHeads: number
  readonly keyValueHeads: number
  /** Elements of each query and key head. */
  readonly headDimension: number
  /** Elements of each value head; as `headDimension` when absent. */
  readonly valueHeadDimension?: number
  /** Sliding window in tokens; the whole context when absent. */
  readonly window?: number
  /** Attention only within chunks of that many tokens (Llama 4); excludes `window`. */
  readonly chunk?: number
  /** Queries come through a low-rank projection of that size (Step-3). */
  readonly queryLoraRank?: number
  /** Projections to queries, keys and values have biases. */
  readonly queryKeyValueBias?: boolean
  /** The output projection has a bias. */
  readonly outputBias?: boolean
  /** Learned norm of queries and keys: one vector for every head alike, or one over all heads. */
  readonly queryKeyNorm?: 'per-head' | 'per-layer'
  /** One learned sink logit per query head (gpt-oss). */
  readonly sinks?: boolean
  /** The output is gated by a projection of the input: every element of it, or each head by one number. */
  readonly outputGate?: 'per-element' | 'per-head'
  /** Values are the keys: no projection of their own (Gemma 4's full layers). The cache still holds both. */
  readonly valuesAreKeys?: boolean
  /** Uses the keys and values of an earlier layer: no projections and no cache of its own (Gemma 3n). */
  readonly reusesKeyValues?: boolean
  /** Sparse attention over the best tokens only. */
  readonly selection?: SparseSelection
}

const valueDimension = (a: GroupedQueryAttention): number => a.valueHeadDimension ?? a.headDimension

/** Elements of keys and values together for one token. */
const groupedQueryElements = (a: GroupedQueryAttention): number =>
  a.reusesKeyValues === true ? 0 : a.keyValueHeads * (a.headDimension + valueDimension(a))

/** Weights of the matrices every token passes through. */
export function groupedQueryProjections(a: GroupedQueryAttention, hiddenSize: number): number {
  const queries = a.queryHeads * a.headDimension
  const outputs = a.queryHeads * valueDimension(a)
  const keysAndValues = a.valuesAreKeys === true ? a.keyValueHeads * a.headDimension : groupedQueryElements(a)
  const gate = a.outputGate === 'per-element' ? outputs : a.outputGate === 'per-head' ? a.queryHeads : 0
  const queryProjection =
    a.queryLoraRank === undefined ? hiddenSize * queries : (hiddenSize + queries) * a.queryLoraRank
  const indexer = a.selection?.indexer
  return (
    queryProjection +
    hiddenSize * (a.reusesKeyValues === true ? 0 : keysAndValues) + // keys and values
    outputs * hiddenSize + // output
    hiddenSize * gate + // gate of the output
    (indexer ? indexerProjections(indexer, hiddenSize) : 0)
  )
}

/** Weights beside the matrices: biases, norms of queries and keys, sinks. */
export function groupedQueryVectors(a: GroupedQueryAttention, hiddenSize: number): number {
  const queries = a.queryHeads * a.headDimension
  const keys = a.keyValueHeads * a.headDimension
  const norms = { 'per-head': 2 * a.headDimension, 'per-layer': queries + keys }
  const indexer = a.selection?.indexer
  return (
    (a.queryKeyValueBias === true ? queries + groupedQueryElements(a) : 0) +
    (a.outputBias === true ? hiddenSize : 0) +
    (a.queryKeyNorm === undefined ? 0 : norms[a.queryKeyNorm]) +
    (a.queryLoraRank ?? 0) + // norm of the low-rank queries
    (a.sinks === true ? a.queryHeads : 0) +
    (indexer ? 2 * indexer.headDimension : 0) // norms of the indexer
  )
}

/** Tokens whose keys and values are kept when the context is that long. */
export const groupedQueryKeptTokens = (a: GroupedQueryAttention, context: number): number =>
  Math.min(context, a.window ?? a.chunk ?? Number.POSITIVE_INFINITY)

/** Bytes of the cache for one token, its window left aside. */
export const groupedQueryCachePerToken = (a: GroupedQueryAttention, format: NumberFormat): number =>
  groupedQueryElements(a) * bytesPerElement[format] + (a.selection?.indexer?.cacheBytesPerToken ?? 0)

/** Tokens that the last one of a context attends to, itself included. */
const attendedTokens = (a: GroupedQueryAttention, context: number): number =>
  a.chunk === undefined || context <= a.chunk
    ? groupedQueryKeptTokens(a, context)
    : ((context - 1) % a.chunk) + 1

/** Bytes of the cache that one decode step reads: the chosen tokens only where attention is sparse, all index keys. */
export function groupedQueryReadBytes(
  a: GroupedQueryAttention,
  context: number,
  format: NumberFormat,
): number {
  const attended = attendedTokens(a, context)
  // Layers that reuse an earlier layer's keys and values read them all the same.
  const elements = a.keyValueHeads * (a.headDimension + valueDimension(a))
  return (
    Math.min(attended, a.selection?.topK ?? attended) * elements * bytesPerElement[format] +
    context * (a.selection?.indexer?.cacheBytesPerToken ?? 0)
  )
}

/** FLOP of scores and weighted values: 2 per query head, pair and element of key and of value. */
export function groupedQueryCoreFlop(a: GroupedQueryAttention, range: TokenRange): number {
  const pairs =
    a.chunk === undefined
      ? causalPairs(range, Math.min(a.window ?? Infinity, a.selection?.topK ?? Infinity))
      : chunkedPairs(range, a.chunk)
  const indexer = a.selection?.indexer
  return (
    2 * a.queryHeads * (a.headDimension + valueDimension(a)) * pairs +
    (indexer ? indexerFlop(indexer, range) : 0)
  )
}
