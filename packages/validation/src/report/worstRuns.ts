import type { RunPrediction } from '../predictions/runPrediction.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'
import { bindingLimit } from './bindingLimit.ts'
import { clusterOf } from './groupErrors.ts'
import { likelyReason } from './likelyReason.ts'

/** A run whose time per output token is predicted badly. */
export type WorstRun = {
  readonly id: string
  readonly line: number
  readonly model: string
  readonly hardware: string
  readonly engine: string
  readonly kind: string
  readonly measuredSeconds: number
  readonly predictedSeconds: number
  /** Predicted / measured. */
  readonly ratio: number
  readonly likelyReason: string
}

/** Runs of one cluster that are listed: more would say the same again. */
const mostOfCluster = 2

/** Whether a run is among the first of its cluster. */
function firstOfClusters(): (run: RunPrediction) => boolean {
  const counts = new Map<string, number>()
  return (run) => {
    const cluster = clusterOf(run)
    const count = (counts.get(cluster) ?? 0) + 1
    counts.set(cluster, count)
    return count <= mostOfCluster
  }
}

/**
 * The runs whose time per output token is furthest from what was measured, by |log(predicted / measured)|, the worst first; of a model, machine
 * and engine no more than two.
 * @param rows of the table, by id
 */
export function worstRuns(
  runs: readonly RunPrediction[],
  rows: ReadonlyMap<string, ServingRow>,
  most: number,
): readonly WorstRun[] {
  const among = firstOfClusters()
  return runs
    .flatMap((run) => {
      const { timePerOutputTokenSeconds: measuredSeconds } = run.measured
      const { timePerOutputTokenSeconds: predictedSeconds } = run.predicted
      if (measuredSeconds === undefined || predictedSeconds === undefined) return []
      return [{ run, measuredSeconds, predictedSeconds, ratio: predictedSeconds / measuredSeconds }]
    })
    .sort((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)))
    .filter(({ run }) => among(run))
    .slice(0, most)
    .map(({ run, ...times }) => {
      const row = rows.get(run.id)
      return {
        id: run.id,
        line: run.line,
        model: run.model,
        hardware: run.hardware,
        engine: run.engine,
        kind: run.kind,
        ...times,
        likelyReason: likelyReason(run, row === undefined ? undefined : bindingLimit(row, run)),
      }
    })
}
