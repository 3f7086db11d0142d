import { decodeFlop } from './flop.ts'
import { kvReadBytes, stateBytes } from './kvCache.ts'
import { expertParameters, touchedExperts } from './mixtureOfExperts.ts'
import { bytesPerElement } from './numberFormat.ts'
import type { Precision } from './precision.ts'
import type { Transformer } from './transformer.ts'
import { weightBytes } from './weightBytes.ts'

/** A decode step: how many sequences, how long each, at which precision. */
export type DecodeBatch = {
  /** Sequences in the batch. */
  readonly batch: number
  /** Tokens each of them attends to. */
  readonly context: number
  readonly precision: Precision
}

/**
 * Bytes of weights a decode step reads: all but the embedding table, which only tied heads read, and of routed experts
 * those that some sequence of the batch chose.
 */
export function weightReadBytes(
  model: Transformer,
  { batch, precision }: Omit<DecodeBatch, 'context'>,
): number {
  const { total, byKind } = weightBytes(model, precision)
  const experts = model.layers.reduce((sum, { count, feedForward }) => {
    if (feedForward?.kind !== 'mixture') return sum
    return sum + count * touchedExperts(feedForward, batch) * expertParameters(feedForward, model.hiddenSize)
  }, 0)
  const table = model.vocabularySize * (model.embeddingWidth ?? model.hiddenSize)
  const tiedHead = model.tiedEmbeddings ? table * bytesPerElement[precision.embedding] : 0
  const unread = byKind.routedExperts + byKind.embedding - tiedHead
  return total - unread + experts * bytesPerElement[precision.experts]
}

/** Bytes of memory a decode step reads: weights once, cache and states of every sequence. */
export const decodeReadBytes = (model: Transformer, step: DecodeBatch): number =>
  weightReadBytes(model, step) +
  step.batch * (kvReadBytes(model, step.context, step.precision) + stateBytes(model, step.precision))

/** FLOP for every byte read in a decode step: below a machine's ridge point, memory bounds it. Williams et al., doi:10.1145/1498765.1498785. */
export const arithmeticIntensity = (model: Transformer, step: DecodeBatch): number =>
  (step.batch * decodeFlop(model, step.context)) / decodeReadBytes(model, step)
