import { type Remote, wrap } from 'comlink'
import type { Answering, Described, DroppedFile } from '../worker/answering.ts'

const start = (): Remote<Answering> =>
  wrap<Answering>(new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' }))

/** Computes frontiers, and nothing that takes longer, so that they come at once. */
export const frontierWorker = start()

/** Half the processors compute frontiers, up to so many: the page and the browser want the others. */
const mostFrontierWorkers = 4
const frontierWorkerCount = Math.min(
  mostFrontierWorkers,
  Math.max(1, Math.floor((navigator.hardwareConcurrency ?? 1) / 2)),
)

const helping: Remote<Answering>[] = []
let another: Remote<Answering> | undefined
let shelved: readonly DroppedFile[] = []

/** A worker that knows the files of now. */
function startInformed(): Remote<Answering> {
  const worker = start()
  if (shelved.length > 0) void worker.describe(shelved)
  return worker
}

/** As many workers as can compute so many frontiers side by side; those that were not needed before are started. */
export function frontierWorkers(frontiers: number): readonly Remote<Answering>[] {
  const wanted = Math.min(frontiers, frontierWorkerCount)
  while (helping.length < wanted - 1) helping.push(startInformed())
  return [frontierWorker, ...helping.slice(0, Math.max(0, wanted - 1))]
}

/** Computes everything else, such as explanations and validations; started when first asked. */
export function otherWorker(): Remote<Answering> {
  another ??= startInformed()
  return another
}

/** Gives all workers the files that were dropped, in place of earlier ones; what is asked after it knows them. */
export function shelveFiles(files: readonly DroppedFile[]): Promise<readonly Described[]> {
  shelved = files
  for (const worker of [...helping, ...(another === undefined ? [] : [another])]) void worker.describe(files)
  return frontierWorker.describe(files)
}
