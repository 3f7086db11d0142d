import type { SharedFlag, SharedFlags } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import type { Curve } from '../worker/curve.ts'
import { problemOf } from './problemOf.ts'

/** Changes flags of all series; undefined leaves one out. @param gesture where a slider moves: it is taken back at once */
export const setFlags = (
  change: Change,
  words: { readonly [flag in SharedFlag]?: string | undefined },
  gesture?: string,
): void =>
  change(
    (now) => ({
      ...now,
      flags: Object.fromEntries(
        Object.entries({ ...now.flags, ...words }).filter(([, word]) => word !== undefined),
      ),
    }),
    gesture,
  )

/** What a field of one flag needs: its word, what is wrong with it, and how it changes. */
export const flagField = (
  flag: SharedFlag,
  flags: SharedFlags,
  change: Change,
  curves: readonly (Curve | undefined)[],
) => ({
  word: flags[flag],
  problem: problemOf(curves, flag),
  onChange: (word: string | undefined, dragged: boolean) =>
    setFlags(change, { [flag]: word }, dragged ? flag : undefined),
})

/** The same for a field that is only typed in. */
export function wordField(
  flag: SharedFlag,
  flags: SharedFlags,
  change: Change,
  curves: readonly (Curve | undefined)[],
) {
  const { word = '', problem, onChange } = flagField(flag, flags, change, curves)
  return { value: word, problem, onChange: (next: string) => onChange(next === '' ? undefined : next, false) }
}
