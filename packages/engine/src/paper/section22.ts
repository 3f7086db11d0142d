import { reachableFlopPerSecond, reachableHbmBytesPerSecond } from './accelerator.ts'
import {
  type DecodeProblem,
  type PaperBreakdown,
  type PaperMethod,
  type PaperSize,
  type SizeBox,
  totalSeconds,
} from './decodeProblem.ts'
import { fitsInMemory } from './passCost.ts'
import { transformerCounts } from './transformer.ts'
import { searchByFloor } from './workFloor.ts'

/** Method `section-2.2`: latency of all-reduces that grows with √N, weights read once, arithmetic; no transfer, no KV cache traffic. */
export const section22: PaperMethod = {
  search: (problem) => ({
    fastest: (size, ceilingSeconds) => {
      if (!fitsInMemory(problem, size)) return undefined
      const latencySeconds = totalSeconds(breakdown(problem, size))
      return latencySeconds < ceilingSeconds
        ? { latencySeconds, layout: squareLayout(size.accelerators) }
        : undefined
    },
    ...searchByFloor((box) => floorSeconds(problem, box)),
  }),
  breakdown,
}

/** Reductions over the fewest accelerators of the box, work at the smallest batch on the most. */
function floorSeconds(problem: DecodeProblem, { smallest, largest }: SizeBox): number {
  const { networkLatencySeconds } = breakdown(problem, smallest)
  const work = breakdown(problem, { batch: smallest.batch, accelerators: largest.accelerators })
  return networkLatencySeconds + Math.max(work.arithmeticSeconds, work.memorySeconds)
}

/** Two-dimensional tensor parallelism over all accelerators. */
export const squareLayout = (accelerators: number) =>
  ({
    pipelineParallel: 1,
    tensorParallel: accelerators,
    expertParallel: 1,
    attentionScaleDown: 1,
    tensorParallelKind: '2d',
  }) as const

function breakdown(
  { model, accelerator }: DecodeProblem,
  { batch, accelerators }: PaperSize,
): PaperBreakdown {
  const counts = transformerCounts(model)
  const reductionSeconds = 2e-6 * Math.max(Math.sqrt(accelerators) - 1, 0) + 6e-6
  const reductionsPerLayer = model.parallelAttention ? 2 : 4
  const memorySeconds = counts.weightBytes / (accelerators * reachableHbmBytesPerSecond(accelerator))
  const arithmeticSeconds =
    (2 * counts.totalParameters * batch) / (accelerators * reachableFlopPerSecond(accelerator, model))
  return {
    arithmeticSeconds,
    memorySeconds,
    networkTransferSeconds: 0,
    networkLatencySeconds: model.layers * reductionsPerLayer * reductionSeconds,
    kernelLaunchSeconds: 0,
    overlapSeconds: Math.min(arithmeticSeconds, memorySeconds),
  }
}
