import { nodeSizeOf, reachableFlopPerSecond, reachableHbmBytesPerSecond } from './accelerator.ts'
import { blockReductionFloor } from './blockReductionFloor.ts'
import { collectiveFloor } from './collective.ts'
import {
  type DecodeProblem,
  type FastestLayout,
  kernelLaunchSeconds,
  type LatencySearch,
  type PaperLayout,
  type PaperMethod,
  type SizeBox,
} from './decodeProblem.ts'
import { expertParallelBreakdown } from './expertParallel.ts'
import { attentionMatrices, feedForwardMatrix, matrixTrafficBytes } from './matrixTraffic.ts'
import { microBatches } from './microBatches.ts'
import { attentionFlopPerToken, embeddingReadBytes } from './passCost.ts'
import { transformerCounts } from './transformer.ts'

/**
 * Methods `ep` and `ep+pp`: expert parallelism and a degree of tensor parallelism of attention's own, with pipeline stages
 * where asked for: the paper's 12 layouts a pipeline degree.
 */
export const expertParallel = ({ pipelined }: { pipelined: boolean }): PaperMethod => ({
  search: (problem) => expertParallelSearch(problem, pipelined),
  breakdown: expertParallelBreakdown,
})

const kinds = ['2d', '1d'] as const
const scaleDownSteps = 5

/**
 * Ranks that share attention are a quotient of a power, so that neighbouring sizes may round to either side of 1 rank, which sends
 * nothing, or of a full node. A box of sizes allows for this much of it.
 */
const rankSlack = 1e-12

/**
 * One walk over the layouts serves both questions of a search. Each term of the latency is taken where it is least in the
 * box: work at the smallest batch on the most accelerators, messages at their fewest ranks. What comes out is a floor for the
 * whole box, and for a box of one size the latency itself. A branch ends where the terms so far reach the limit.
 */
function expertParallelSearch(problem: DecodeProblem, pipelined: boolean): LatencySearch {
  const { model, accelerator, contextTokens, newTokens } = problem
  const counts = transformerCounts(model)
  const { sparsityFactor } = counts
  const { layers, experts, activeExperts, modelDim, feedForwardMatrices } = model
  const nodeSize = nodeSizeOf(accelerator)
  const flopPerSecond = reachableFlopPerSecond(accelerator, model)
  const hbmBytesPerSecond = reachableHbmBytesPerSecond(accelerator)
  const launchSeconds = kernelLaunchSeconds(problem)

  const feedForward = feedForwardMatrix(model)
  const attention = attentionMatrices(model, counts)
  const feedForwardFlopPerToken = (2 * counts.feedForwardParameters) / sparsityFactor
  const unrepeatedFlopPerToken = feedForwardFlopPerToken + attentionFlopPerToken(model, counts, contextTokens)
  const repeatedFlopPerToken = 2 * counts.activeParameters - feedForwardFlopPerToken
  const headBytes = embeddingReadBytes(model)

  const { lineSeconds, squareSeconds } = blockReductionFloor(problem)
  const exchangeFloorSeconds = collectiveFloor(accelerator, 'all-to-all')
  const sendFloorSeconds = collectiveFloor(accelerator, 'point-to-point')
  const attentionInWords = counts.headDim * (counts.keyAndValueHeads + model.queryHeads)
  const feedForwardInWords = activeExperts * feedForwardMatrices.up * model.feedForwardDim
  const feedForwardOutWords = activeExperts * feedForwardMatrices.down * modelDim

  const microBatchesOf = microBatches(problem, { pipelined })

  const attentionBytes = (tokens: number, ranks: number): number => {
    const sqrtRanks = Math.sqrt(ranks)
    let bytes = 0
    for (const matrix of attention) bytes += matrixTrafficBytes(matrix, tokens, ranks, sqrtRanks)
    return layers * bytes
  }

  /** The pipeline degree that last came out ahead: tried first, it soon ends most walks of nearby sizes. */
  let firstDegree = 0

  /**
   * The least latency in the box with its layout, or undefined where nothing fits under the ceiling. Where `anyWillDo`, the
   * first layout under the ceiling is enough.
   */
  function walk(
    { smallest, largest }: SizeBox,
    ceilingSeconds: number,
    anyWillDo: boolean,
  ): FastestLayout | undefined {
    let limitSeconds = ceilingSeconds
    let layout: PaperLayout | undefined
    const micros = microBatchesOf(smallest.batch)
    const largestMicros = microBatchesOf(largest.batch)
    const mostFlopPerSecond = largest.accelerators * flopPerSecond
    const mostBytesPerSecond = largest.accelerators * hbmBytesPerSecond
    const unrepeatedSeconds = (smallest.batch * newTokens * unrepeatedFlopPerToken) / mostFlopPerSecond
    const repeatedSeconds = (smallest.batch * newTokens * repeatedFlopPerToken) / mostFlopPerSecond
    if (launchSeconds + unrepeatedSeconds + repeatedSeconds >= limitSeconds) return undefined

    const oneSize = smallest.batch === largest.batch && smallest.accelerators === largest.accelerators
    const slack = oneSize ? 0 : rankSlack
    const startingDegree = firstDegree
    for (let turn = 0; turn < micros.length; turn++) {
      const degree = (startingDegree + turn) % micros.length
      const micro = micros[degree]!
      const { pipelineParallel, tokens } = micro
      if (pipelineParallel > Math.min(largest.accelerators, largest.batch)) continue
      if (largest.accelerators * accelerator.hbmBytes < micro.kvCacheBytes + counts.weightBytes) continue

      const largestMicro = largestMicros[degree]!
      const fewestRanks = Math.max(1, smallest.accelerators / largestMicro.pipelineParallel)
      const mostRanks = Math.max(1, largest.accelerators / pipelineParallel)
      const someSpread = largestMicro.sequences >= 2 * sparsityFactor
      const allSpread = micro.sequences >= 2 * sparsityFactor
      const fewestTensorRanks = someSpread
        ? Math.max(1, fewestRanks / Math.min(fewestRanks, experts))
        : fewestRanks
      const mostTensorRanks = allSpread ? Math.max(1, mostRanks / Math.min(mostRanks, experts)) : mostRanks

      // What does not depend on how attention is shared: reads of all but attention's weights, and least work with them.
      const sqrtTensorRanks = Math.sqrt(fewestTensorRanks)
      const matrixBytes = matrixTrafficBytes(
        feedForward,
        tokens / sparsityFactor,
        fewestTensorRanks,
        sqrtTensorRanks,
      )
      const stageBytes = micro.kvCacheBytes + layers * micro.matricesRead * matrixBytes + headBytes
      const fixedMemorySeconds = (pipelineParallel * stageBytes) / mostBytesPerSecond
      const attentionSecondsPerByte = pipelineParallel / mostBytesPerSecond
      const leastWorkSeconds = Math.max(
        unrepeatedSeconds + repeatedSeconds,
        fixedMemorySeconds + attentionSecondsPerByte * attentionBytes(tokens, fewestRanks),
      )
      if (launchSeconds + leastWorkSeconds >= limitSeconds) continue

      const bytesPerWord = tokens * model.bytesPerActivation
      const sendBytes = (modelDim * bytesPerWord) / mostRanks
      let stageSeconds = launchSeconds
      if (degree > 0) {
        stageSeconds += (pipelineParallel - 1) * sendFloorSeconds(2, 2, 2, 2, 1, sendBytes, 0)
      }
      if (experts > 1 && allSpread) {
        const fewest = Math.min(activeExperts, fewestRanks, experts)
        const most = Math.min(activeExperts, mostRanks, experts)
        const nodes = Math.ceil(fewest / nodeSize)
        const mostNodes = Math.ceil(most / nodeSize)
        const bytes = sendBytes * fewest
        stageSeconds += 2 * layers * exchangeFloorSeconds(fewest, most, nodes, mostNodes, 1, bytes, 0)
      }
      if (stageSeconds + leastWorkSeconds >= limitSeconds) continue

      // r_f of the N_T ranks work on the same share of the words.
      const lineBytes = (bytesPerWord * fewestTensorRanks) / mostRanks
      const squareBytes = (bytesPerWord * sqrtTensorRanks) / mostRanks
      const lineFixedSeconds =
        stageSeconds + lineSeconds(fewestTensorRanks, mostTensorRanks, feedForwardOutWords * lineBytes)
      const squareFixedSeconds =
        stageSeconds +
        squareSeconds(
          fewestTensorRanks,
          mostTensorRanks,
          feedForwardOutWords * squareBytes,
          feedForwardInWords * squareBytes,
        )
      const leastFixedSeconds = Math.min(lineFixedSeconds, squareFixedSeconds)
      if (leastFixedSeconds + leastWorkSeconds >= limitSeconds) continue

      const doublings = Math.log2(fewestRanks)
      const spread = (mostRanks / fewestRanks) * (1 + 2 * slack)
      for (let step = 0; step <= scaleDownSteps; step++) {
        const scaleDown = step === 0 ? 1 : 2 ** ((step * doublings) / scaleDownSteps)
        const ranks = (fewestRanks / scaleDown) * (1 - slack)
        const workSeconds = Math.max(
          fixedMemorySeconds + attentionSecondsPerByte * attentionBytes(tokens, ranks) * scaleDown,
          unrepeatedSeconds + repeatedSeconds * scaleDown,
        )
        if (leastFixedSeconds + workSeconds >= limitSeconds) break
        for (const tensorParallelKind of kinds) {
          const twoDimensional = tensorParallelKind === '2d'
          const otherSeconds = (twoDimensional ? squareFixedSeconds : lineFixedSeconds) + workSeconds
          if (otherSeconds >= limitSeconds) continue
          const groupBytes = twoDimensional ? bytesPerWord / Math.sqrt(ranks * spread) : bytesPerWord
          const latencySeconds =
            otherSeconds +
            (twoDimensional
              ? squareSeconds(ranks, ranks * spread, modelDim * groupBytes, attentionInWords * groupBytes)
              : lineSeconds(ranks, ranks * spread, modelDim * groupBytes))
          if (latencySeconds >= limitSeconds) continue
          limitSeconds = latencySeconds
          firstDegree = degree
          layout = {
            pipelineParallel,
            tensorParallel: fewestTensorRanks,
            expertParallel: allSpread ? Math.min(fewestRanks, experts) : 1,
            attentionScaleDown: scaleDown,
            tensorParallelKind,
          }
          if (anyWillDo) return { latencySeconds, layout }
        }
      }
    }
    return layout && { latencySeconds: limitSeconds, layout }
  }

  return {
    fastest: (size, ceilingSeconds) => walk({ smallest: size, largest: size }, ceilingSeconds, false),
    floorSeconds: (box, ceilingSeconds) => walk(box, ceilingSeconds, false)?.latencySeconds ?? ceilingSeconds,
    mayReach: (box, ceilingSeconds) => walk(box, ceilingSeconds, true) !== undefined,
  }
}
