import type { PaperFrontier, PaperFrontierPoint } from 'paretoken'
import { remarksOn } from '../output/shownPoints.ts'

/** A point as a flat record for CSV. */
export function csvRow(point: PaperFrontierPoint, frontier: PaperFrontier) {
  const { layout, breakdown, draft } = point
  return {
    tokensPerSecond: point.tokensPerSecond,
    dollarsPerMillionTokens: point.dollarsPerMillionTokens,
    accelerators: point.accelerators,
    batch: point.batch,
    mfu: point.mfu,
    binds: point.binds,
    mark: remarksOn(point, frontier).join(' '),
    latencySeconds: point.latencySeconds,
    pipelineParallel: layout.pipelineParallel,
    tensorParallel: layout.tensorParallel,
    tensorParallelKind: layout.tensorParallelKind,
    expertParallel: layout.expertParallel,
    attentionScaleDown: layout.attentionScaleDown,
    draftTokens: draft?.draftTokens,
    arithmeticSeconds: breakdown.arithmeticSeconds,
    memorySeconds: breakdown.memorySeconds,
    networkTransferSeconds: breakdown.networkTransferSeconds,
    networkLatencySeconds: breakdown.networkLatencySeconds,
    kernelLaunchSeconds: breakdown.kernelLaunchSeconds,
    overlapSeconds: breakdown.overlapSeconds,
  }
}
