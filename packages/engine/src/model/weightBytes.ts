import { bytesPerElement, type NumberFormat } from './numberFormat.ts'
import {
  multiTokenPredictionByKind,
  type ParameterKind,
  type ParametersByKind,
  parametersByKind,
  towerParameters,
} from './parameters.ts'
import type { Precision } from './precision.ts'
import type { Transformer } from './transformer.ts'

/** Bytes of a model's weights, scales included. */
export type WeightBytes = {
  /** The language model: the sum of `byKind`. */
  readonly total: number
  readonly byKind: ParametersByKind
  /** Multi-token prediction modules, which are loaded only where they are used. */
  readonly multiTokenPrediction: number
  /** Towers, those of unknown size left out. */
  readonly towers: number
}

/** The number format in which weights of a kind are kept; a head tied to the embedding has the embedding's. */
export function weightFormat(kind: ParameterKind, model: Transformer, precision: Precision): NumberFormat {
  switch (kind) {
    case 'attention':
    case 'stateSpace':
      return precision.attention
    case 'denseFeedForward':
    case 'sharedExperts':
      return precision.feedForward
    case 'routedExperts':
      return precision.experts
    case 'head':
      return model.tiedEmbeddings ? precision.embedding : precision.head
    case 'router':
    case 'norms':
    case 'embedding':
      return precision.embedding
  }
}

/** Bytes of a model's weights at a precision, by kind. */
export function weightBytes(model: Transformer, precision: Precision): WeightBytes {
  const bytes = (kind: ParameterKind, parameters: number): number =>
    parameters * bytesPerElement[weightFormat(kind, model, precision)]
  const kinds = Object.entries(parametersByKind(model)) as [ParameterKind, number][]
  const extra = Object.entries(multiTokenPredictionByKind(model)) as [ParameterKind, number][]
  const byKind = Object.fromEntries(kinds.map(([kind, n]) => [kind, bytes(kind, n)])) as ParametersByKind
  return {
    total: Object.values(byKind).reduce((a, b) => a + b, 0),
    byKind,
    multiTokenPrediction: extra.reduce((total, [kind, n]) => total + bytes(kind, n), 0),
    towers: towerParameters(model) * bytesPerElement[precision.embedding],
  }
}
