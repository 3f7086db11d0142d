import { reachableFlopPerSecond, reachableHbmBytesPerSecond } from './accelerator.ts'
import { type DecodeProblem, kernelLaunchSeconds, type LatencySearch, type SizeBox } from './decodeProblem.ts'
import { attentionMatrices } from './matrixTraffic.ts'
import { embeddingReadBytes, expertShareRead, flopOfPass } from './passCost.ts'
import { transformerCounts } from './transformer.ts'

/**
 * Seconds that launches, arithmetic, and one read of weights and KV cache take at the smallest batch on the most accelerators of a
 * box: under the latency of every size in it, in every layout; infinite where the weights do not fit.
 */
export function workFloorSeconds(problem: DecodeProblem, { smallest, largest }: SizeBox): number {
  const { model, accelerator, contextTokens, newTokens } = problem
  const counts = transformerCounts(model)
  const { accelerators } = largest
  if (accelerators * accelerator.hbmBytes < counts.weightBytes) return Number.POSITIVE_INFINITY
  const expertsRead = expertShareRead(counts.sparsityFactor, smallest.batch * newTokens)
  const attentionReadBytes =
    model.layers * attentionMatrices(model, counts).reduce((sum, { weightBytes }) => sum + weightBytes, 0)
  const hbmBytes =
    counts.kvCacheBytesPerToken * contextTokens * smallest.batch +
    attentionReadBytes +
    expertsRead * counts.feedForwardParameters * model.bytesPerWeight +
    embeddingReadBytes(model)
  const flop = flopOfPass(model, { batch: smallest.batch * newTokens, contextTokens, newTokens: 1 })
  return (
    kernelLaunchSeconds(problem) +
    Math.max(
      hbmBytes / (accelerators * reachableHbmBytesPerSecond(accelerator)),
      flop / (accelerators * reachableFlopPerSecond(accelerator, model)),
    )
  )
}

/** The questions about boxes, answered from one floor. */
export const searchByFloor = (
  floorSeconds: (box: SizeBox) => number,
): Pick<LatencySearch, 'floorSeconds' | 'mayReach'> => ({
  floorSeconds: (box, ceilingSeconds) => Math.min(floorSeconds(box), ceilingSeconds),
  mayReach: (box, ceilingSeconds) => floorSeconds(box) < ceilingSeconds,
})
