import type { RunPrediction } from './runPrediction.ts'

/** What is said of a row whose figures and those of others cannot all be. */
const reasons = {
  timePerOutputTokenSeconds: 'its time per token contradicts that of its deployment at other loads',
  timeToFirstTokenSeconds: 'its time to the first token contradicts that of its deployment at other loads',
} as const

type Figure = keyof typeof reasons

/** How much slower with no more than half the requests is beyond noise, and beyond what other versions of software explain. */
const mostRatio: Readonly<Record<Figure, number>> = {
  timePerOutputTokenSeconds: 1.25,
  timeToFirstTokenSeconds: 3,
}

/** Runs of one deployment, which differ in nothing but their load. */
const deploymentOf = ({
  model,
  hardware,
  engine,
  precision,
  kind,
  lengths,
  layout,
  instances,
}: RunPrediction) => JSON.stringify([model, hardware, engine, precision, kind, lengths, layout, instances])

/** Pairs of runs of which the one has at most half the load of the other and is slower all the same. */
function contradicting(
  runs: readonly RunPrediction[],
  figure: Figure,
): readonly (readonly [RunPrediction, RunPrediction])[] {
  return runs.flatMap((fewer) =>
    runs.flatMap((more) => {
      const [slow, fast] = [fewer.measured[figure], more.measured[figure]]
      return slow !== undefined &&
        fast !== undefined &&
        more.load >= 2 * fewer.load &&
        slow > mostRatio[figure] * fast
        ? [[fewer, more] as const]
        : []
    }),
  )
}

/** Those runs without which no two contradict each other: the one in most contradictions first; both where it is as many. */
function outliers(pairs: readonly (readonly [RunPrediction, RunPrediction])[]): readonly RunPrediction[] {
  if (pairs.length === 0) return []
  const counts = new Map<RunPrediction, number>()
  for (const run of pairs.flat()) counts.set(run, (counts.get(run) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const worst = [...counts].filter(([, count]) => count === most).map(([run]) => run)
  const left = pairs.filter((pair) => !pair.some((run) => worst.includes(run)))
  return [...worst, ...outliers(left)]
}

/** Of a run whose requests wait for longer than they decode, though memory holds them: the server did not take them in. */
function queues({ measured, outputTokens, kind, waitsForMemory }: RunPrediction): boolean {
  const { timePerOutputTokenSeconds: perToken, timeToFirstTokenSeconds: first } = measured
  return (
    kind.startsWith('aggregated') &&
    !waitsForMemory &&
    perToken !== undefined &&
    first !== undefined &&
    first > perToken * outputTokens
  )
}

/** How far requests at a time may be from what throughput and times make them, by Little's law. */
const mostMismatch = 1.33

function mismatches({ measured, kind, load, instances, accelerators, outputTokens }: RunPrediction): boolean {
  const {
    timePerOutputTokenSeconds: perToken,
    timeToFirstTokenSeconds: first,
    tokensPerSecondPerAccelerator: rate,
  } = measured
  if (!kind.startsWith('aggregated') || perToken === undefined || first === undefined || rate === undefined)
    return false
  const requestSeconds = first + (outputTokens - 1) * perToken
  const ratio = (rate * accelerators * instances * requestSeconds) / outputTokens / load
  return ratio > mostMismatch || ratio < 1 / mostMismatch
}

/** Reasons to distrust runs that only show beside others, or among a run's own figures: by the id of the run. */
export function contradictions(runs: readonly RunPrediction[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const add = ({ id }: RunPrediction, reason: string) => found.set(id, [...(found.get(id) ?? []), reason])
  const deployments = new Map<string, RunPrediction[]>()
  for (const run of runs) {
    const deployment = deploymentOf(run)
    const others = deployments.get(deployment)
    if (others === undefined) deployments.set(deployment, [run])
    else others.push(run)
    if (queues(run)) add(run, 'requests wait for longer than they decode, though memory holds them')
    if (mismatches(run)) add(run, 'throughput, times and requests at a time contradict each other')
  }
  for (const deployment of deployments.values())
    for (const figure of Object.keys(reasons) as Figure[])
      for (const run of outliers(contradicting(deployment, figure))) add(run, reasons[figure])
  return found
}
