import { bytesPerElement } from '../model/numberFormat.ts'
import {
  elementsPerNorm,
  embeddingParameters,
  embeddingProjections,
  headParameters,
  perLayerProjections,
  streamHead,
} from '../model/parameters.ts'
import type { Precision } from '../model/precision.ts'
import type { Transformer } from '../model/transformer.ts'
import { weightFormat } from '../model/weightBytes.ts'
import { denseRanks, hasExperts, type Layout } from './layout.ts'

/** Bytes that one accelerator holds of what comes before and after the layers. */
export type EndShardBytes = {
  /** Embedding tables, split by rows. */
  readonly embedding: number
  /** The head, split by rows, and the norms before it. */
  readonly head: number
  /** The part of the embedding table that the head needs as well where they are tied; 0 where they are not. */
  readonly tiedHead: number
}

/** Bytes that one accelerator holds of embedding and head. Small projections beside the layers count with the embedding. */
export function endShardBytes(model: Transformer, precision: Precision, layout: Layout): EndShardBytes {
  const ranks = denseRanks(layout, hasExperts(model))
  const { embeddingWidth = model.hiddenSize, tiedEmbeddings, vocabularySize, outerNorms = 1 } = model
  const table = bytesPerElement[precision.embedding]
  const projections = embeddingProjections(model) + perLayerProjections(model)
  const outer = (outerNorms * elementsPerNorm(model) + streamHead(model)) * table
  return {
    embedding:
      (embeddingParameters(model) * table) / ranks + projections * bytesPerElement[precision.feedForward],
    head: (headParameters(model) * bytesPerElement[weightFormat('head', model, precision)]) / ranks + outer,
    tiedHead: tiedEmbeddings ? (vocabularySize * embeddingWidth * table) / ranks : 0,
  }
}
