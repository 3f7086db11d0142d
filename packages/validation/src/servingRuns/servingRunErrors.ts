import { type BiasedResiduals, biasedResidualsOf } from '../fit/biasedResiduals.ts'
import type { MeasuredServingRun, ServingFigures } from './measuredServingRun.ts'
import type { PredictedServingRun } from './predictServingRun.ts'
import type { LeftOut } from './servedConfiguration.ts'

/** How far predictions of some runs are from what was measured, figure by figure; each counts the runs that measured it. */
export type ServingRunErrors = {
  readonly name: string
  readonly timePerOutputToken: BiasedResiduals
  readonly timeToFirstToken: BiasedResiduals
  readonly throughput: BiasedResiduals
}

/** Runs in which requests were served in the same manner, told apart in several ways. */
export type ServingKindErrors = {
  readonly all: ServingRunErrors
  /** The ideal machine's. */
  readonly ideal: ServingRunErrors
  /** Of runs without a reason to distrust their row. */
  readonly undoubted: ServingRunErrors
  readonly groups: readonly { readonly by: string; readonly errors: readonly ServingRunErrors[] }[]
}

type Machine = 'predicted' | 'ideal'

function figureErrors(
  name: string,
  runs: readonly PredictedServingRun[],
  figure: keyof ServingFigures,
  machine: Machine,
): BiasedResiduals {
  const compared = runs.flatMap((run) => {
    const [measured, predicted] = [run.run.measured[figure], run[machine][figure]]
    return measured === undefined || predicted === undefined ? [] : [{ measured, predicted }]
  })
  return biasedResidualsOf(name, compared)
}

/** The errors of some runs. */
const errorsOf = (
  name: string,
  runs: readonly PredictedServingRun[],
  machine: Machine = 'predicted',
): ServingRunErrors => ({
  name,
  timePerOutputToken: figureErrors(name, runs, 'timePerOutputTokenSeconds', machine),
  timeToFirstToken: figureErrors(name, runs, 'timeToFirstTokenSeconds', machine),
  throughput: figureErrors(name, runs, 'tokensPerSecondPerAccelerator', machine),
})

/** Runs by doublings of their concurrency: "9 to 16". */
function concurrencyRange({ concurrency }: MeasuredServingRun): string {
  const most = 2 ** Math.max(2, Math.ceil(Math.log2(concurrency)))
  return most === 4 ? 'concurrency 1 to 4' : `concurrency ${most / 2 + 1} to ${most}`
}

const groupings: readonly (readonly [by: string, read: (run: PredictedServingRun) => string])[] = [
  ['model, machine and engine', ({ run }) => run.cluster],
  ['engine', ({ run }) => run.engine],
  ['concurrency', ({ run }) => concurrencyRange(run)],
  ['tokens of prompt/output', ({ run }) => run.lengths],
  ['memory', ({ waitsForMemory }) => (waitsForMemory ? 'requests wait for memory' : 'memory holds all')],
]

/** The groups that runs fall into, in the order of their names, numbers in it as numbers. */
function groupsOf(
  runs: readonly PredictedServingRun[],
  read: (run: PredictedServingRun) => string,
): readonly ServingRunErrors[] {
  const names = [...new Set(runs.map(read))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return names.map((name) =>
    errorsOf(
      name,
      runs.filter((run) => read(run) === name),
    ),
  )
}

/** The errors of runs: all together, of the ideal machine, without those in doubt, and group by group. */
export const servingRunErrors = (name: string, runs: readonly PredictedServingRun[]): ServingKindErrors => ({
  all: errorsOf(name, runs),
  ideal: errorsOf(`${name}, ideal machine`, runs, 'ideal'),
  undoubted: errorsOf(
    `${name}, not in doubt`,
    runs.filter(({ doubts }) => doubts.length === 0),
  ),
  groups: groupings.map(([by, read]) => ({ by, errors: groupsOf(runs, read) })),
})

/** How often each reason is given, the most frequent first. */
export function reasonCounts(
  reasons: readonly string[],
): readonly (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** Runs told apart by how requests were served, and whether tokens were drafted, the kinds that differ most from each other. */
export const servingKinds: readonly (readonly [name: string, is: (run: MeasuredServingRun) => boolean])[] = [
  ['aggregated', ({ serving, draftTokens }) => serving === 'aggregated' && draftTokens === 0],
  ['aggregated, drafting', ({ serving, draftTokens }) => serving === 'aggregated' && draftTokens > 0],
  ['disaggregated', ({ serving, draftTokens }) => serving === 'disaggregated' && draftTokens === 0],
  ['disaggregated, drafting', ({ serving, draftTokens }) => serving === 'disaggregated' && draftTokens > 0],
]

/** The reasons of rows that nothing is predicted for. */
export const leftOutReasons = (rows: readonly LeftOut[]) => reasonCounts(rows.map(({ leftOut }) => leftOut))
