import { nodeSizeOf, reachableFlopPerSecond, reachableHbmBytesPerSecond } from './accelerator.ts'
import { collectiveTime } from './collective.ts'
import {
  type DecodeProblem,
  type FastestLayout,
  kernelLaunchSeconds,
  type PaperBreakdown,
  type PaperLayout,
  type PaperMethod,
  type PaperSize,
  totalSeconds,
} from './decodeProblem.ts'
import { fitsInMemory, flopOfPass, hbmBytesOfPass } from './passCost.ts'
import { pipelineDegrees } from './pipelineDegrees.ts'
import { rankGrid } from './rankGrid.ts'
import { transformerCounts } from './transformer.ts'
import { searchByFloor, workFloorSeconds } from './workFloor.ts'

/**
 * Methods `2d-tp` and `2d-tp+pp`: the best of one- and two-dimensional tensor parallelism, with pipeline stages where
 * asked for.
 */
export const tensorParallel = ({ pipelined }: { pipelined: boolean }): PaperMethod => ({
  search: (problem) => ({
    fastest: (size, ceilingSeconds) => {
      if (!fitsInMemory(problem, size)) return undefined
      let best: FastestLayout | undefined
      for (const pipelineParallel of pipelined ? pipelineDegrees(problem.model.layers) : [1]) {
        if (pipelineParallel > Math.min(size.accelerators, size.batch)) continue
        for (const tensorParallelKind of ['2d', '1d'] as const) {
          const layout = {
            pipelineParallel,
            tensorParallel: size.accelerators / pipelineParallel,
            expertParallel: 1,
            attentionScaleDown: 1,
            tensorParallelKind,
          }
          const latencySeconds = totalSeconds(tensorParallelBreakdown(problem, size, layout))
          if (latencySeconds < (best?.latencySeconds ?? ceilingSeconds)) best = { latencySeconds, layout }
        }
      }
      return best
    },
    ...searchByFloor((box) => workFloorSeconds(problem, box)),
  }),
  breakdown: tensorParallelBreakdown,
})

/** Where the time of one pass goes with tensor and pipeline parallelism alone; paper, section 3.5 and appendix. */
export function tensorParallelBreakdown(
  problem: DecodeProblem,
  { batch, accelerators }: PaperSize,
  { pipelineParallel, tensorParallelKind }: PaperLayout,
): PaperBreakdown {
  const { model, accelerator, contextTokens, newTokens } = problem
  const ranks = accelerators / pipelineParallel
  const microBatch = batch / pipelineParallel
  const grid = rankGrid(tensorParallelKind, ranks, nodeSizeOf(accelerator))

  const reducedWords = reducedWordsPerToken(problem, tensorParallelKind, grid.groups)
  const reductions = reducedWords.map((words) =>
    collectiveTime(
      accelerator,
      'all-reduce',
      grid.group,
      words * microBatch * newTokens * model.bytesPerActivation,
    ),
  )
  const send = collectiveTime(
    accelerator,
    'point-to-point',
    { ranks: 2, nodes: 2 },
    ((model.modelDim * microBatch * newTokens) / ranks) * model.bytesPerActivation,
  )
  const sends = pipelineParallel - 1

  const memorySeconds =
    (pipelineParallel * hbmBytesOfPass(problem, { batch: microBatch, ranks })) /
    (accelerators * reachableHbmBytesPerSecond(accelerator))
  const arithmeticSeconds =
    flopOfPass(model, { batch: batch * newTokens, contextTokens, newTokens: 1 }) /
    (accelerators * reachableFlopPerSecond(accelerator, model))
  return {
    arithmeticSeconds,
    memorySeconds,
    networkTransferSeconds:
      model.layers * reductions.reduce((sum, { transferSeconds }) => sum + transferSeconds, 0) +
      sends * send.transferSeconds,
    networkLatencySeconds:
      model.layers * reductions.reduce((sum, { latencySeconds }) => sum + latencySeconds, 0) +
      sends * send.latencySeconds,
    kernelLaunchSeconds: kernelLaunchSeconds(problem),
    overlapSeconds: Math.min(arithmeticSeconds, memorySeconds),
  }
}

/** Words that one token reduces in a layer, a number for each all-reduce: attention's, then the feed-forward block's. */
function reducedWordsPerToken(
  { model }: DecodeProblem,
  kind: PaperLayout['tensorParallelKind'],
  groups: number,
): readonly number[] {
  const { modelDim, feedForwardDim, feedForwardMatrices, activeExperts, queryHeads } = model
  const down = (activeExperts * feedForwardMatrices.down * modelDim) / groups
  if (kind === '1d') return [modelDim, down]
  const { headDim, keyAndValueHeads } = transformerCounts(model)
  return [
    (headDim * (keyAndValueHeads + queryHeads)) / groups,
    modelDim / groups,
    (activeExperts * feedForwardMatrices.up * feedForwardDim) / groups,
    down,
  ]
}
