import type { PaperFrontier, PaperFrontierPoint } from 'paretoken'

/** How many points a table shows by default. */
const shownPoints = 12

/** The points that a person should see: fastest, preferred and cheapest, and others at even steps of log price between. */
export function pointsToShow({ points, preferred }: PaperFrontier): readonly PaperFrontierPoint[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length <= shownPoints) return points
  const step = Math.log(last.dollarsPerMillionTokens / first.dollarsPerMillionTokens) / (shownPoints - 1)
  const nearest = (price: number) =>
    points.reduce((best, point) =>
      Math.abs(Math.log(point.dollarsPerMillionTokens / price)) <
      Math.abs(Math.log(best.dollarsPerMillionTokens / price))
        ? point
        : best,
    )
  const shown = new Set(
    Array.from({ length: shownPoints }, (_, index) =>
      nearest(first.dollarsPerMillionTokens * Math.exp(index * step)),
    ),
  )
  if (preferred) shown.add(preferred)
  return points.filter((point) => shown.has(point))
}

/** What is remarkable about a point: "fastest", "preferred", "cheapest"; more than one where they fall together. */
export const remarksOn = (point: PaperFrontierPoint, frontier: PaperFrontier): readonly string[] =>
  (['fastest', 'preferred', 'cheapest'] as const).filter((kind) => frontier[kind] === point)

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
