import type { Explored } from '../address/explored.ts'
import { mostSeries } from '../address/exploredAt.ts'
import { seriesOfFiles, withSeries } from '../explore/seriesList.ts'
import type { DroppedFile } from '../worker/answering.ts'
import type { Files, RefusedFile, ShelvedFile } from './files.ts'

/** Larger files describe no model and no machine. */
const mostBytes = 2_000_000

/** What became of files, in sentences. */
export type FileNews = { readonly good: readonly string[]; readonly bad: readonly string[] }

/** A file of this person's machine, with the path it has within the folder it came in. */
export type GivenFile = { readonly name: string; readonly size: number; readonly text: () => Promise<string> }

async function readGiven(given: readonly GivenFile[]) {
  const read: DroppedFile[] = []
  const refused: RefusedFile[] = []
  for (const file of given) {
    const { name, size } = file
    if (size > mostBytes)
      refused.push({
        name,
        problem: `${name} is larger than 2 MB, which no description of a model or an accelerator is`,
      })
    else
      try {
        read.push({ name, text: await file.text() })
      } catch {
        refused.push({ name, problem: `cannot read ${name}: the browser does not give it` })
      }
  }
  return { read, refused }
}

function goodNews({ name, described }: ShelvedFile, room: boolean): string {
  const all = [...(described?.models ?? []), ...(described?.hardware ?? [])]
  const [only] = all
  if (only === undefined) return `${name} is read with the config.json beside it`
  const what = all.length === 1 ? `${name}: ${only.words}` : `${name}: ${all.map(({ id }) => id).join(', ')}`
  return room
    ? what
    : `${what}; ${mostSeries} series are the most there can be, so it stands among the choices`
}

/**
 * Reads files, keeps those that describe something, and adds a series for what they describe.
 * @param now what is explored as they are given
 * @returns what became of them
 */
export async function takeFiles(
  given: readonly GivenFile[],
  now: Pick<Explored, 'series'>,
  files: Pick<Files, 'add'>,
  change: (to: (now: Explored) => Explored) => void,
): Promise<FileNews> {
  const { read, refused } = await readGiven(given)
  const shelved = read.length === 0 ? { taken: [], refused: [] } : await files.add(read)
  const described = shelved.taken.map((file) => file.described)
  const all = {
    models: described.flatMap((each) => each?.models ?? []),
    hardware: described.flatMap((each) => each?.hardware ?? []),
  }
  const room = now.series.length + seriesOfFiles(now, all).length <= mostSeries
  if (shelved.taken.length > 0) change((then) => withSeries(then, seriesOfFiles(then, all)))
  return {
    good: shelved.taken.map((file) => goodNews(file, room)),
    bad: [...refused, ...shelved.refused].map(({ problem }) => problem),
  }
}
