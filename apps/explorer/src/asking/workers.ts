import { type Remote, wrap } from 'comlink'
import type { Answering, Described, DroppedFile } from '../worker/answering.ts'

const started = (): Remote<Answering> =>
  wrap<Answering>(new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' }))

/** Computes frontiers, and nothing else, so that they come at once. */
export const frontierWorker = started()

let another: Remote<Answering> | undefined

let shelved: readonly DroppedFile[] = []

/** Computes everything else, such as explanations and validations; started when first asked. */
export function otherWorker(): Remote<Answering> {
  if (another === undefined) {
    another = started()
    if (shelved.length > 0) void another.describe(shelved)
  }
  return another
}

/** Gives all workers the files that were dropped, in place of earlier ones; what is asked after it knows them. */
export function shelveFiles(files: readonly DroppedFile[]): Promise<readonly Described[]> {
  shelved = files
  void another?.describe(files)
  return frontierWorker.describe(files)
}
