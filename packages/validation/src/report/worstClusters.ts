import type { PredictedTable } from '../predictions/predictTable.ts'
import { bindingLimit } from './bindingLimit.ts'
import { clusterOf, type GroupErrors } from './groupErrors.ts'
import { likelyReason } from './likelyReason.ts'

/** A model on a machine with an engine, and why its times per output token are likely to be predicted wrongly. */
export type WorstCluster = {
  readonly errors: GroupErrors
  /** The reason that most of its runs have. */
  readonly likelyReason: string
  /** Share of its runs that have it. */
  readonly reasonShare: number
}

/** A cluster of fewer runs says little. */
const leastRuns = 5

/** The clusters whose times per output token are furthest off in the median, rows in doubt left out, the worst first. */
export function worstClusters(
  { rows, predictions }: PredictedTable,
  groups: readonly GroupErrors[],
  most: number,
): readonly WorstCluster[] {
  const rowsById = new Map(rows.map((row) => [row.id, row]))
  const median = ({ undoubted }: GroupErrors): number => undoubted.timePerOutputToken.medianError ?? 0
  return groups
    .filter(({ by, undoubted }) => by === 'cluster' && undoubted.timePerOutputToken.count >= leastRuns)
    .sort((a, b) => median(b) - median(a))
    .slice(0, most)
    .map((errors) => {
      const runs = predictions.filter(
        (run) =>
          clusterOf(run) === errors.name &&
          run.doubts.length === 0 &&
          run.measured.timePerOutputTokenSeconds !== undefined,
      )
      const counts = new Map<string, number>()
      for (const run of runs) {
        const row = rowsById.get(run.id)
        const reason = likelyReason(run, row === undefined ? undefined : bindingLimit(row, run))
        counts.set(reason, (counts.get(reason) ?? 0) + 1)
      }
      const [[reason, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a)
      return { errors, likelyReason: reason, reasonShare: count / runs.length }
    })
}
