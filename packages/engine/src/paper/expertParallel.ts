import { nodeSizeOf, reachableFlopPerSecond, reachableHbmBytesPerSecond } from './accelerator.ts'
import { type CollectiveTime, collectiveTime } from './collective.ts'
import {
  type DecodeProblem,
  kernelLaunchSeconds,
  type PaperBreakdown,
  type PaperLayout,
  type PaperSize,
} from './decodeProblem.ts'
import { attentionMatrices, feedForwardMatrix, matrixTrafficBytes } from './matrixTraffic.ts'
import { attentionFlopPerToken, embeddingReadBytes, expertShareRead } from './passCost.ts'
import { rankGrid } from './rankGrid.ts'
import { transformerCounts } from './transformer.ts'

/**
 * Where the time of one pass goes by methods `ep` and `ep+pp` in one layout: experts spread over ranks, attention on fewer ranks
 * than the feed-forward block, pipeline stages. `expertParallelSearch.ts` finds the layout.
 */
export function expertParallelBreakdown(
  problem: DecodeProblem,
  size: PaperSize,
  layout: PaperLayout,
): PaperBreakdown {
  const { model, accelerator } = problem
  const counts = transformerCounts(model)
  const { batch, accelerators } = size
  const { pipelineParallel, attentionScaleDown } = layout
  const messages = networkTimes(problem, size, layout)

  // Memory: a stage reads its weights, and the caches of its micro-batch, once for each micro-batch.
  const ranks = accelerators / pipelineParallel
  const sequences = batch / pipelineParallel
  const tokens = sequences * problem.newTokens
  const matrixBytes = matrixTrafficBytes(
    feedForwardMatrix(model),
    tokens / counts.sparsityFactor,
    layout.tensorParallel,
    Math.sqrt(layout.tensorParallel),
  )
  const matrices = model.experts * (model.feedForwardMatrices.up + model.feedForwardMatrices.down)
  const feedForwardBytes = expertShareRead(counts.sparsityFactor, tokens) * matrices * matrixBytes
  const attentionRanks = ranks / attentionScaleDown
  const attentionBytes = attentionMatrices(model, counts).reduce(
    (sum, matrix) => sum + matrixTrafficBytes(matrix, tokens, attentionRanks, Math.sqrt(attentionRanks)),
    0,
  )
  const hbmBytes =
    pipelineParallel *
    (counts.kvCacheBytesPerToken * problem.contextTokens * sequences +
      model.layers * (feedForwardBytes + attentionBytes * attentionScaleDown) +
      embeddingReadBytes(model))
  const memorySeconds = hbmBytes / (accelerators * reachableHbmBytesPerSecond(accelerator))

  // Arithmetic: attention's projections are repeated on all ranks that do not share them.
  const feedForwardFlop = (2 * counts.feedForwardParameters) / counts.sparsityFactor
  const flop =
    batch *
    problem.newTokens *
    (feedForwardFlop +
      attentionFlopPerToken(model, counts, problem.contextTokens) +
      (2 * counts.activeParameters - feedForwardFlop) * attentionScaleDown)
  const arithmeticSeconds = flop / (accelerators * reachableFlopPerSecond(accelerator, model))

  return {
    arithmeticSeconds,
    memorySeconds,
    networkTransferSeconds: messages.reduce((sum, { transferSeconds }) => sum + transferSeconds, 0),
    networkLatencySeconds: messages.reduce((sum, { latencySeconds }) => sum + latencySeconds, 0),
    kernelLaunchSeconds: kernelLaunchSeconds(problem),
    overlapSeconds: Math.min(memorySeconds, arithmeticSeconds),
  }
}

const times = (count: number, time: CollectiveTime): CollectiveTime => ({
  latencySeconds: count * time.latencySeconds,
  transferSeconds: count * time.transferSeconds,
})

/** All messages of a pass: all-reduces of attention and the feed-forward block, tokens to their experts and back, stage to stage. */
function networkTimes(
  problem: DecodeProblem,
  size: PaperSize,
  layout: PaperLayout,
): readonly CollectiveTime[] {
  const { model, accelerator } = problem
  const { headDim, keyAndValueHeads } = transformerCounts(model)
  const { modelDim, feedForwardDim, feedForwardMatrices, activeExperts, queryHeads, layers } = model
  const { pipelineParallel, tensorParallelKind } = layout
  const twoDimensional = tensorParallelKind === '2d'
  const nodeSize = nodeSizeOf(accelerator)

  const ranks = size.accelerators / pipelineParallel
  const bytesPerWord = (size.batch / pipelineParallel) * problem.newTokens * model.bytesPerActivation
  const attention = rankGrid(tensorParallelKind, ranks / layout.attentionScaleDown, nodeSize)
  const feedForward = rankGrid(tensorParallelKind, layout.tensorParallel, nodeSize)
  const feedForwardGroups = ranks / feedForward.group.ranks
  const expertRanks = Math.min(activeExperts, layout.expertParallel)

  const reduction = (group: typeof attention.group, words: number) =>
    times(layers, collectiveTime(accelerator, 'all-reduce', group, words * bytesPerWord))
  const reductions = [
    reduction(attention.group, modelDim / attention.groups),
    reduction(feedForward.group, (activeExperts * feedForwardMatrices.down * modelDim) / feedForwardGroups),
  ]
  const reductionsOfTheOtherSide = twoDimensional
    ? [
        reduction(attention.group, (headDim * (keyAndValueHeads + queryHeads)) / attention.groups),
        reduction(
          feedForward.group,
          (activeExperts * feedForwardMatrices.up * feedForwardDim) / feedForwardGroups,
        ),
      ]
    : []
  const expertGroup = { ranks: expertRanks, nodes: Math.ceil(expertRanks / nodeSize) }
  const expertBytes = (modelDim * expertRanks * bytesPerWord) / ranks
  const exchange = times(2 * layers, collectiveTime(accelerator, 'all-to-all', expertGroup, expertBytes))
  const send = collectiveTime(
    accelerator,
    'point-to-point',
    { ranks: 2, nodes: 2 },
    (modelDim * bytesPerWord) / ranks,
  )

  return [
    ...reductions,
    ...reductionsOfTheOtherSide,
    ...(model.experts > 1 ? [exchange] : []),
    times(pipelineParallel - 1, send),
  ]
}
