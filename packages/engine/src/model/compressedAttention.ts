import { bytesPerElement, type NumberFormat } from './numberFormat.ts'
import { causalPairs, compressedPairs, type TokenRange } from './tokenRange.ts'

/**
 * DeepSeek-V4's attention: all query heads share one key that is also the value. The last `window` tokens are seen as
 * they are, all earlier ones through one compressed entry for every `ratio` tokens; with an indexer only the best of
 * those. Dimensions and weights as in the released `inference/model.py`.
 */
export type CompressedAttention = {
  readonly kind: 'compressed'
  readonly queryHeads: number
  /** Elements of a query, and of the shared key which is also the value. */
  readonly headDimension: number
  readonly queryLoraRank: number
  /** The output projection works in that many groups of heads, each through a rank of `outputLoraRank`. */
  readonly outputGroups: number
  readonly outputLoraRank: number
  /** Tokens seen uncompressed. */
  readonly window: number
  /** Tokens in one compressed entry; null in layers that see the window only. */
  readonly ratio: number | null
  /** Pooling windows overlap by half: the compressor's weights are doubled (V4 at ratio 4). */
  readonly overlap?: boolean
  /** Chooses among compressed entries; null where all of them are seen. */
  readonly selection: {
    /** Compressed entries that take part at most. */
    readonly topK: number
    readonly heads: number
    readonly headDimension: number
    /** Bytes of the indexer's key in the cache for one compressed entry. */
    readonly cacheBytesPerEntry: number
  } | null
}

const poolingFactor = (a: CompressedAttention): number => (a.overlap === true ? 2 : 1)

/** Weights of the matrices every token passes through. */
export function compressedProjections(a: CompressedAttention, hiddenSize: number): number {
  const queries = a.queryHeads * a.headDimension
  const pooled = 2 * hiddenSize * poolingFactor(a) // what is pooled, and the gate that weighs it
  const { selection } = a
  return (
    (hiddenSize + queries) * a.queryLoraRank + // queries
    hiddenSize * a.headDimension + // key, which is the value
    queries * a.outputLoraRank + // output of each group
    a.outputGroups * a.outputLoraRank * hiddenSize + // output of all groups
    (a.ratio === null ? 0 : pooled * a.headDimension) + // compressor
    (selection === null
      ? 0
      : a.queryLoraRank * selection.heads * selection.headDimension + // indexer: queries
        hiddenSize * selection.heads + // indexer: weights of the heads
        pooled * selection.headDimension) // indexer: compressor
  )
}

/** Weights beside the matrices: norms, sinks, positions inside a pooling window. */
export function compressedVectors(a: CompressedAttention): number {
  const perPooled = (a.ratio ?? 0) * poolingFactor(a) + 1
  return (
    a.queryLoraRank +
    a.headDimension +
    a.queryHeads +
    (a.ratio === null ? 0 : perPooled * a.headDimension) +
    (a.selection === null ? 0 : perPooled * a.selection.headDimension)
  )
}

const entries = (a: CompressedAttention, context: number): number =>
  a.ratio === null ? 0 : Math.floor(context / a.ratio)

/** Bytes of the cache at a context: the window, and compressed entries with their index keys. */
export const compressedCacheBytes = (a: CompressedAttention, context: number, format: NumberFormat): number =>
  (Math.min(context, a.window) + entries(a, context)) * a.headDimension * bytesPerElement[format] +
  entries(a, context) * (a.selection?.cacheBytesPerEntry ?? 0)

/** Bytes a token adds to the cache while the window is not full, its share of a compressed entry included. */
export const compressedCachePerToken = (a: CompressedAttention, format: NumberFormat): number =>
  (1 + (a.ratio === null ? 0 : 1 / a.ratio)) * a.headDimension * bytesPerElement[format] +
  (a.ratio === null ? 0 : (a.selection?.cacheBytesPerEntry ?? 0) / a.ratio)

/** Bytes of the cache that one decode step reads. */
export function compressedReadBytes(a: CompressedAttention, context: number, format: NumberFormat): number {
  const all = entries(a, context)
  const read = Math.min(context, a.window) + Math.min(all, a.selection?.topK ?? all)
  return read * a.headDimension * bytesPerElement[format] + all * (a.selection?.cacheBytesPerEntry ?? 0)
}

/** FLOP of scores and weighted values on the window and on compressed entries, and of the indexer's scores. */
export function compressedCoreFlop(a: CompressedAttention, range: TokenRange): number {
  const pairs =
    causalPairs(range, a.window) + (a.ratio === null ? 0 : compressedPairs(range, a.ratio, a.selection?.topK))
  const scored =
    a.ratio === null || a.selection === null
      ? 0
      : 2 * a.selection.heads * a.selection.headDimension * compressedPairs(range, a.ratio)
  return 4 * a.queryHeads * a.headDimension * pairs + scored
}
