import { suggest } from '@paretoken/catalog'
import type { NamedServingFrontier } from '@paretoken/figures/charts'
import { type PredictedTable, type RunPrediction, runQuestion } from '@paretoken/validation'
import { InputError, servingFrontier } from 'paretoken'

/** Runs of one model, machine, engine, precision and length of requests. */
type Cluster = { readonly name: string; readonly runs: readonly RunPrediction[] }

/** A measured run on the axes of a frontier: speed for one user, and throughput of an accelerator. */
type MeasuredPoint = { readonly x: number; readonly y: number }

const nameOf = ({ model, hardware, engine, precision, lengths }: RunPrediction): string =>
  `${model} on ${hardware}, ${engine}, ${precision}, ${lengths}`

/** Where a run lies; its throughput, where it is not stated, is that of Little's law. Undefined where its times are not known. */
function pointOf({
  measured,
  load,
  outputTokens,
  accelerators,
  instances,
}: RunPrediction): MeasuredPoint | undefined {
  const {
    timePerOutputTokenSeconds: perToken,
    timeToFirstTokenSeconds: first,
    tokensPerSecondPerAccelerator: rate,
  } = measured
  if (perToken === undefined || first === undefined) return undefined
  const requestSeconds = first + (outputTokens - 1) * perToken
  const byLaw = (load * outputTokens) / requestSeconds / (accelerators * instances)
  return { x: 1 / perToken, y: rate ?? byLaw }
}

const undoubted = ({ runs }: Cluster): number => runs.filter(({ doubts }) => doubts.length === 0).length

/** Clusters of runs that a frontier can be drawn beside, those with the most runs that are not in doubt first. */
function clustersOf({ predictions }: PredictedTable): readonly Cluster[] {
  const clusters = new Map<string, RunPrediction[]>()
  for (const run of predictions) {
    if (run.kind !== 'aggregated' || pointOf(run) === undefined) continue
    const name = nameOf(run)
    const runs = clusters.get(name)
    if (runs === undefined) clusters.set(name, [run])
    else runs.push(run)
  }
  return [...clusters]
    .map(([name, runs]) => ({ name, runs }))
    .sort(
      (a, b) =>
        undoubted(b) - undoubted(a) || b.runs.length - a.runs.length || a.name.localeCompare(b.name, 'en'),
    )
}

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')

/** The cluster asked for: the largest whose name has all words of it. Throws InputError where there is none. */
function chosen(clusters: readonly Cluster[], wanted: string): Cluster {
  const found = clusters.find(({ name }) => words(wanted).every((word) => words(name).includes(word)))
  if (found !== undefined) return found
  const near = suggest(
    clusters.map(({ name }) => ({ id: name })),
    wanted,
    1,
  )[0]
  const [largest] = clusters
  const example = near ?? largest?.name
  throw new InputError(
    `--cluster: no runs of "${wanted}"${example === undefined ? '' : `; "${example}" would be right`}`,
  )
}

/** A cluster of runs, with the frontier that is predicted for it. */
export type ClusterFrontier = {
  readonly name: string
  readonly measured: readonly MeasuredPoint[]
  readonly frontier: NamedServingFrontier
}

/**
 * The predicted frontier of one cluster, on as many accelerators as its runs had, and its runs; undefined where no runs can be drawn.
 * @param wanted words of the cluster's name; the one with the most runs when absent
 */
export function clusterFrontier(
  table: PredictedTable,
  wanted: string | undefined,
): ClusterFrontier | undefined {
  const clusters = clustersOf(table)
  const cluster = wanted === undefined ? clusters[0] : chosen(clusters, wanted)
  if (cluster === undefined) return undefined
  const ids = new Set(cluster.runs.map(({ id }) => id))
  const row = table.rows.find(({ id }) => ids.has(id))
  const question = row === undefined ? undefined : runQuestion(row, table.constants)
  if (question === undefined) return undefined
  const accelerators = [...new Set(cluster.runs.map((run) => run.accelerators))]
  return {
    name: cluster.name,
    measured: cluster.runs.flatMap((run) => pointOf(run) ?? []),
    frontier: { name: 'predicted', frontier: servingFrontier({ ...question, accelerators }) },
  }
}
