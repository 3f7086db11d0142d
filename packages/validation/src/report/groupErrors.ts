import { type RunPrediction, runKinds } from '../predictions/runPrediction.ts'
import { type FigureErrors, figureErrors } from './figureErrors.ts'

/** The errors of runs that have something in common. */
export type GroupErrors = {
  /** What they have in common: "model". */
  readonly by: string
  /** "llama-3.1-70b". */
  readonly name: string
  /** Runs that are predicted, and those of them in doubt. */
  readonly rows: number
  readonly doubted: number
  readonly all: FigureErrors
  /** Of runs that are not in doubt. */
  readonly undoubted: FigureErrors
}

/** Model, machine and engine of a run, by their names in the table. */
export const clusterOf = ({ model, hardware, engine }: RunPrediction): string =>
  `${model} on ${hardware}, ${engine}`

/** The ways in which runs are told apart. */
export const groupings = {
  'kind of run': ({ kind }: RunPrediction) => kind,
  model: ({ model }: RunPrediction) => model,
  hardware: ({ hardware }: RunPrediction) => hardware,
  engine: ({ engine }: RunPrediction) => engine,
  precision: ({ precision }: RunPrediction) => precision,
  cluster: clusterOf,
} as const

/** The errors of some runs. */
export function errorsOf(by: string, name: string, runs: readonly RunPrediction[]): GroupErrors {
  const undoubted = runs.filter(({ doubts }) => doubts.length === 0)
  return {
    by,
    name,
    rows: runs.length,
    doubted: runs.length - undoubted.length,
    all: figureErrors(runs),
    undoubted: figureErrors(undoubted),
  }
}

const kinds: readonly string[] = runKinds

/** Kinds of runs in their own order, all else by name, numbers in it as numbers. */
const byName = (a: string, b: string): number =>
  kinds.includes(a) && kinds.includes(b)
    ? kinds.indexOf(a) - kinds.indexOf(b)
    : a.localeCompare(b, 'en', { numeric: true })

/** The errors of runs, told apart in one way. */
function groupsBy(
  by: string,
  runs: readonly RunPrediction[],
  read: (run: RunPrediction) => string,
): readonly GroupErrors[] {
  const groups = new Map<string, RunPrediction[]>()
  for (const run of runs) {
    const name = read(run)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [run])
    else group.push(run)
  }
  return [...groups].sort(([a], [b]) => byName(a, b)).map(([name, members]) => errorsOf(by, name, members))
}

/** The errors of runs, told apart in every way of `groupings`. */
export const allGroups = (runs: readonly RunPrediction[]): readonly GroupErrors[] =>
  Object.entries(groupings).flatMap(([by, read]) => groupsBy(by, runs, read))
