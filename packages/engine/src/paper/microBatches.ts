import type { DecodeProblem } from './decodeProblem.ts'
import { expertShareRead } from './passCost.ts'
import { pipelineDegrees } from './pipelineDegrees.ts'
import { transformerCounts } from './transformer.ts'

/** What a batch decides in one pipeline degree: the micro-batch that is in a stage at a time. */
export type MicroBatch = {
  readonly pipelineParallel: number
  /** b: sequences. */
  readonly sequences: number
  readonly tokens: number
  readonly kvCacheBytes: number
  /** Feed-forward matrices read in one layer. */
  readonly matricesRead: number
}

/** The micro-batches of any batch, one for each pipeline degree tried; each batch is computed once. */
export function microBatches(
  { model, contextTokens, newTokens }: DecodeProblem,
  { pipelined }: { readonly pipelined: boolean },
): (batch: number) => readonly MicroBatch[] {
  const { sparsityFactor, kvCacheBytesPerToken } = transformerCounts(model)
  const { experts, layers, feedForwardMatrices } = model
  const matricesPerLayer = experts * (feedForwardMatrices.up + feedForwardMatrices.down)

  const inDegree = (batch: number, pipelineParallel: number): MicroBatch => {
    const sequences = batch / pipelineParallel
    const tokens = sequences * newTokens
    return {
      pipelineParallel,
      sequences,
      tokens,
      kvCacheBytes: kvCacheBytesPerToken * contextTokens * sequences,
      matricesRead: expertShareRead(sparsityFactor, tokens) * matricesPerLayer,
    }
  }

  const known = new Map<number, readonly MicroBatch[]>()
  return (batch) => {
    let micros = known.get(batch)
    if (micros === undefined) {
      const degrees = pipelined ? pipelineDegrees(Math.min(batch, layers)) : [1]
      micros = degrees.map((degree) => inDegree(batch, degree))
      known.set(batch, micros)
    }
    return micros
  }
}
