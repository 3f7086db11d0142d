import type { Peer } from '../peers/peerPredictions.ts'
import type { PredictedTable } from '../predictions/predictTable.ts'
import type { Unpredicted } from '../predictions/runPrediction.ts'
import { type Comparison, comparisonWith } from './comparison.ts'
import { figures } from './figureErrors.ts'
import { allGroups, errorsOf, type GroupErrors } from './groupErrors.ts'
import { paperTime } from './paperTime.ts'
import { type WorstRun, worstRuns } from './worstRuns.ts'

/** How far predictions are from a table of measured runs. */
export type ValidationReport = {
  /** Rows of the table, those among them that something is predicted for, and the latter as a share. */
  readonly rows: number
  readonly predicted: number
  readonly coverage: number
  /** Rows that nothing is predicted for, with their lines and reasons. */
  readonly unpredicted: readonly Unpredicted[]
  readonly overall: GroupErrors
  /** Told apart by kind of run, model, hardware, engine, precision and cluster. */
  readonly groups: readonly GroupErrors[]
  /** The ideal machine, the paper's model and other tools, each on the rows that it covers. */
  readonly comparisons: readonly (Comparison & {
    /** Rows of another tool's table that are of no run here. */
    readonly unmatched?: number
  })[]
  /** Reasons to distrust rows, and how many rows have each, the most frequent first. */
  readonly doubts: readonly { readonly reason: string; readonly rows: number }[]
  /** Runs whose times per output token are furthest off, of those not in doubt and of those in doubt. */
  readonly worst: { readonly undoubted: readonly WorstRun[]; readonly doubted: readonly WorstRun[] }
}

/** Runs that are listed as the worst. */
const mostWorst = 20

function doubtCounts({ predictions }: PredictedTable): ValidationReport['doubts'] {
  const counts = new Map<string, number>()
  for (const reason of predictions.flatMap(({ doubts }) => doubts))
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, rows]) => ({ reason, rows }))
}

/** The report of a table's predictions, with what other tools predict beside it. */
export function validationReport(table: PredictedTable, peers: readonly Peer[] = []): ValidationReport {
  const { predictions, unpredicted } = table
  const rows = predictions.length + unpredicted.length
  const rowsById = new Map(table.rows.map((row) => [row.id, row]))
  const paper = paperTime()
  const paperSeconds = new Map(predictions.map((run) => [run.id, paper(run)]))
  return {
    rows,
    predicted: predictions.length,
    coverage: rows === 0 ? 0 : predictions.length / rows,
    unpredicted,
    overall: errorsOf('all', 'all', predictions),
    groups: allGroups(predictions),
    comparisons: [
      comparisonWith('ideal machine', predictions, ({ ideal }, figure) => ideal[figures[figure]]),
      comparisonWith("the paper's model", predictions, ({ id }, figure) =>
        figure === 'timePerOutputToken' ? paperSeconds.get(id) : undefined,
      ),
      ...peers.map(({ name, times, unmatched }) => ({
        ...comparisonWith(name, predictions, ({ id }, figure) =>
          figure === 'throughput' ? undefined : times.get(id)?.[figure],
        ),
        unmatched,
      })),
    ],
    doubts: doubtCounts(table),
    worst: {
      undoubted: worstRuns(
        predictions.filter(({ doubts }) => doubts.length === 0),
        rowsById,
        mostWorst,
      ),
      doubted: worstRuns(
        predictions.filter(({ doubts }) => doubts.length > 0),
        rowsById,
        mostWorst,
      ),
    },
  }
}
