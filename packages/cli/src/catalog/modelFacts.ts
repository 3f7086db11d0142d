import {
  activeParameters,
  activeParametersByKind,
  kvCacheBytesPerToken,
  layerCount,
  multiTokenPredictionParameters,
  parametersByKind,
  stateBytes,
  totalParameters,
  weightBytes,
} from 'paretoken'
import { architectureWords } from './architectureWords.ts'
import { decodeFacts } from './decodeFacts.ts'
import type { ModelSubject } from './modelSubject.ts'
import { forServedFormats } from './servedFormats.ts'

/** All there is to say of a model in numbers. Bytes are at the checkpoint's precision where the name says no other. */
export type ModelFacts = ReturnType<typeof modelFacts>

/** The share by which a count is off the published one. */
const difference = (counted: number, published: number): number => counted / published - 1

function publishedFacts({ entry, model }: ModelSubject) {
  const published = entry?.published
  if (published === undefined) return {}
  const { total, active, source } = published
  return {
    published: {
      totalParameters: total,
      totalDifference: difference(totalParameters(model), total),
      ...(active === undefined
        ? {}
        : { activeParameters: active, activeDifference: difference(activeParameters(model), active) }),
      source,
    },
  }
}

/** The facts of a model; plain data, as `--json` prints it. */
export function modelFacts(subject: ModelSubject) {
  const { id, model, precision, source, entry, notes } = subject
  const weights = weightBytes(model, precision)
  const { aliases = [], mismatch, activeMismatch, doubtful } = entry ?? {}
  return {
    kind: 'model' as const,
    id,
    aliases,
    architecture: architectureWords(model),
    ...(subject.modelType === undefined ? {} : { modelType: subject.modelType }),
    totalParameters: totalParameters(model),
    activeParameters: activeParameters(model),
    kvCacheBytesPerToken: kvCacheBytesPerToken(model, precision),
    kvCacheBytesPerTokenByFormat: {
      bf16: kvCacheBytesPerToken(model, { ...precision, kvCache: 'bf16' }),
      fp8: kvCacheBytesPerToken(model, { ...precision, kvCache: 'fp8' }),
    },
    stateBytes: stateBytes(model, precision),
    weightBytes: Math.round(weights.total),
    weightBytesByFormat: forServedFormats((format) => Math.round(weightBytes(model, format).total)),
    precision,
    layers: layerCount(model),
    hiddenSize: model.hiddenSize,
    vocabularySize: model.vocabularySize,
    maximumContext: model.maximumContext,
    parametersByKind: parametersByKind(model),
    activeParametersByKind: activeParametersByKind(model),
    weightBytesByKind: weights.byKind,
    multiTokenPrediction: {
      modules: model.multiTokenPrediction?.modules ?? 0,
      parameters: multiTokenPredictionParameters(model),
      weightBytes: weights.multiTokenPrediction,
    },
    towers: model.towers ?? [],
    ...publishedFacts(subject),
    ...(mismatch === undefined ? {} : { mismatch }),
    ...(activeMismatch === undefined ? {} : { activeMismatch }),
    ...(doubtful === undefined ? {} : { doubtful }),
    source,
    notes,
    decode: decodeFacts(model, precision),
  }
}
