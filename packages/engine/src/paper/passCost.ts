import type { DecodeProblem, PaperSize } from './decodeProblem.ts'
import { attentionMatrices, feedForwardMatrix, matrixTrafficBytes } from './matrixTraffic.ts'
import { type PaperTransformer, type TransformerCounts, transformerCounts } from './transformer.ts'

/**
 * FLOP of one forward pass over `batch` sequences with `newTokens` each: two for every active parameter, and attention over the
 * mean context while the new tokens are added.
 */
export function flopOfPass(
  model: PaperTransformer,
  { batch, contextTokens, newTokens }: { batch: number; contextTokens: number; newTokens: number },
): number {
  const counts = transformerCounts(model)
  const meanContext = (contextTokens + (contextTokens + newTokens - 1)) / 2
  return (
    2 * counts.activeParameters * batch * newTokens +
    attentionFlopPerToken(model, counts, meanContext) * batch * newTokens
  )
}

/** FLOP that one token spends on attending over its context, in all layers. */
export const attentionFlopPerToken = (
  model: PaperTransformer,
  counts: TransformerCounts,
  contextTokens: number,
): number => 4 * counts.attentionMacsPerContextToken * model.layers * contextTokens

/** u: share of the experts that `tokens` tokens visit when each picks at random, one of S. */
export const expertShareRead = (sparsityFactor: number, tokens: number): number =>
  1 - (1 - 1 / sparsityFactor) ** tokens

/**
 * HBM bytes of one pass over `batch` sequences with tensor parallelism over `ranks`: KV cache, feed-forward blocks,
 * attention, and one read of the embedding or head.
 */
export function hbmBytesOfPass(
  { model, contextTokens, newTokens }: DecodeProblem,
  { batch, ranks }: { batch: number; ranks: number },
): number {
  const counts = transformerCounts(model)
  const tokens = batch * newTokens
  const sqrtRanks = Math.sqrt(ranks)
  const matrices = model.experts * (model.feedForwardMatrices.up + model.feedForwardMatrices.down)
  const feedForwardBytes =
    expertShareRead(counts.sparsityFactor, tokens) *
    matrices *
    matrixTrafficBytes(feedForwardMatrix(model), tokens / counts.sparsityFactor, ranks, sqrtRanks)
  const attentionBytes = attentionMatrices(model, counts).reduce(
    (sum, matrix) => sum + matrixTrafficBytes(matrix, tokens, ranks, sqrtRanks),
    0,
  )
  return (
    counts.kvCacheBytesPerToken * contextTokens * batch +
    model.layers * (feedForwardBytes + attentionBytes) +
    embeddingReadBytes(model)
  )
}

/** Bytes of one read of a vocabulary-wide matrix. */
export const embeddingReadBytes = (model: PaperTransformer): number =>
  model.bytesPerWeight * model.vocabularySize * model.modelDim

/** Whether the weights and the KV cache of a whole batch fit in the memory of so many accelerators. */
export function fitsInMemory(
  { model, accelerator, contextTokens }: DecodeProblem,
  { accelerators, batch }: PaperSize,
): boolean {
  const counts = transformerCounts(model)
  const neededBytes = counts.kvCacheBytesPerToken * contextTokens * batch + counts.weightBytes
  return accelerators * accelerator.hbmBytes >= neededBytes
}
