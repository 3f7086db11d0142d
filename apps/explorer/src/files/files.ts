import type { Described, DroppedFile } from '../worker/answering.ts'

/** A file that was dropped, and what it was found to describe; undefined until it has been read. */
export type ShelvedFile = DroppedFile & { readonly described?: Described }

/** A file that could not be read, and why. */
export type RefusedFile = { readonly name: string; readonly problem: string }

/** What became of files that were given. */
type Shelved = { readonly taken: readonly ShelvedFile[]; readonly refused: readonly RefusedFile[] }

/** The files of this person, told to all that listen. */
export type Files = {
  readonly now: () => readonly ShelvedFile[]
  readonly subscribe: (listener: () => void) => () => void
  /** Takes files; one of a name that is there takes its place. Those that cannot be read are left out. */
  readonly add: (files: readonly DroppedFile[]) => Promise<Shelved>
  readonly remove: (name: string) => Promise<void>
}

/** Where files are kept for the next visit, as text. */
export type Store = { readonly read: () => string | null; readonly write: (text: string) => void }

const isFile = (value: unknown): value is DroppedFile =>
  typeof (value as DroppedFile | null)?.name === 'string' && typeof (value as DroppedFile).text === 'string'

/** The files that were kept; none where what was kept cannot be read. */
function keptIn(store: Store): readonly DroppedFile[] {
  try {
    const kept: unknown = JSON.parse(store.read() ?? '[]')
    return Array.isArray(kept) ? kept.filter(isFile).map(({ name, text }) => ({ name, text })) : []
  } catch {
    return []
  }
}

const plain = ({ name, text }: DroppedFile): DroppedFile => ({ name, text })

/** Files with others put in: those of the same name in their place, the rest after them. */
export const withFiles = (
  files: readonly DroppedFile[],
  others: readonly DroppedFile[],
): readonly DroppedFile[] => [
  ...files.map((file) => others.findLast(({ name }) => name === file.name) ?? file),
  ...others.filter(
    ({ name }, place) =>
      files.every((file) => file.name !== name) &&
      others.findLastIndex((each) => each.name === name) === place,
  ),
]

/**
 * The files that a person gave, kept for the next visit, and described by workers.
 * @param describe replaces what workers know and tells what each describes
 */
export function filesOf(
  store: Store,
  describe: (files: readonly DroppedFile[]) => Promise<readonly Described[]>,
): Files {
  let files: readonly ShelvedFile[] = keptIn(store)
  const listeners = new Set<() => void>()
  const set = (next: readonly ShelvedFile[]) => {
    files = next
    for (const listener of listeners) listener()
  }
  const settle = (next: readonly DroppedFile[], described: readonly Described[]) => {
    set(
      next.map((file, place) => ({
        ...plain(file),
        ...(described[place] && { described: described[place] }),
      })),
    )
    try {
      store.write(JSON.stringify(next.map(plain)))
    } catch {
      // A browser that keeps nothing has them until it is closed.
    }
  }
  if (files.length > 0) {
    const first = files
    void describe(first.map(plain)).then((described) => {
      if (files === first)
        set(
          first.map((file, place) => ({ ...file, ...(described[place] && { described: described[place] }) })),
        )
    })
  }
  // One after another, so that none forgets what another takes.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }
  const add = async (given: readonly DroppedFile[]): Promise<Shelved> => {
    const before = files
    const next = withFiles(before, given)
    const described = await describe(next.map(plain))
    const problemOf = (place: number) => described[place]?.problem
    const isNew = ({ name }: DroppedFile) => given.some((file) => file.name === name)
    const refused = next.flatMap(({ name }, place) => {
      const problem = problemOf(place)
      return problem !== undefined && isNew({ name, text: '' }) ? [{ name, problem }] : []
    })
    const taken = next.flatMap((file, place) =>
      isNew(file) && problemOf(place) === undefined
        ? [{ ...plain(file), ...(described[place] && { described: described[place] }) }]
        : [],
    )
    if (refused.length === 0) settle(next, described)
    else {
      const kept = withFiles(before, taken.map(plain))
      settle(kept, await describe(kept.map(plain)))
    }
    return { taken, refused }
  }
  return {
    now: () => files,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (given) => inTurn(() => add(given)),
    remove: (name) =>
      inTurn(async () => {
        const next = files.filter((file) => file.name !== name)
        settle(next, await describe(next.map(plain)))
      }),
  }
}
