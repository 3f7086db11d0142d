import { dashedFlag, type FrontierFlags } from '@paretoken/cli/answers'
import {
  type SeriesAsked,
  type SeriesFlag,
  type SharedFlag,
  type SharedFlags,
  seriesFlags,
  sharedFlags,
} from './explored.ts'

/** Flags that take several words; of a series there is one. */
const lists = new Set(['precision', 'calibration'])

/** Flags that are asked of all series, and mean nothing for this one: of drafts where it drafts none, of pools where it has one. */
function idleFlags(
  { serving, speculation }: SeriesAsked,
  { owned }: SharedFlags,
): readonly (SeriesFlag | SharedFlag)[] {
  return [
    ...(speculation === undefined || speculation === 'none' ? (['acceptance', 'draftTokens'] as const) : []),
    ...(serving === undefined || serving === 'aggregated'
      ? (['matching', 'prefillOn', 'prefillPrice'] as const)
      : []),
    ...(owned === undefined ? (['purchase', 'years', 'powerPrice'] as const) : (['price'] as const)),
  ]
}

/** The flags that ask the command for one series. @param hardware what its machine is called; as the series has it when absent */
export function flagsOf(series: SeriesAsked, flags: SharedFlags, hardware = series.hardware): FrontierFlags {
  const given: Record<string, string | true | readonly string[]> = { on: [hardware] }
  const idle = idleFlags(series, flags)
  for (const flag of seriesFlags) {
    const word = series[flag]
    if (word !== undefined && !idle.includes(flag)) given[flag] = lists.has(flag) ? [word] : word
  }
  for (const flag of sharedFlags) {
    const word = flags[flag]
    if (word !== undefined && !idle.includes(flag)) given[flag] = flag === 'owned' ? true : word
  }
  return given as FrontierFlags
}

/** A word as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./×-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

/** Flags as a person types them: "--on h100-sxm --context 8k". */
export const typedFlags = (flags: Readonly<Record<string, unknown>>): string =>
  Object.entries(flags)
    .flatMap(([flag, word]) => {
      if (word === undefined) return []
      if (word === true) return [dashedFlag(flag)]
      return [`${dashedFlag(flag)} ${quoted(Array.isArray(word) ? word.join(',') : String(word))}`]
    })
    .join(' ')
