import type { FrontierFlags } from '@paretoken/cli/answers'
import type { SeriesAsked, SharedFlags } from './explored.ts'
import { flagsOf, quoted, typedFlags } from './flagsOf.ts'

/** One command that asks for the frontiers of several series. */
export type SeriesCommand = {
  readonly models: readonly string[]
  readonly flags: FrontierFlags
  /** The series, in the order in which it answers them. */
  readonly series: readonly SeriesAsked[]
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)]

/** What stands for formats and software that are not said, in a list where others are. */
const usual = { precision: 'checkpoint', calibration: 'vllm' }

const wordOf = (series: SeriesAsked, facet: 'model' | 'hardware' | 'precision' | 'calibration'): string =>
  facet === 'model' || facet === 'hardware' ? series[facet] : (series[facet] ?? usual[facet])

/** Flags of series that one command has once. */
const once = ({ kvCache, serving, speculation }: SeriesAsked): string =>
  JSON.stringify([kvCache, serving, speculation])

/** Prices by machine: one for all, one for each; undefined where a machine has several, or only some have one. */
function pricesOf(
  series: readonly SeriesAsked[],
  machines: readonly string[],
): readonly string[] | undefined {
  const prices = machines.map((machine) =>
    distinct(series.filter(({ hardware }) => hardware === machine).map(({ price = '' }) => price)),
  )
  if (prices.some((each) => each.length !== 1)) return undefined
  const words = prices.flat()
  const given = words.filter((word) => word !== '')
  if (given.length === 0) return []
  return given.length === words.length && given.every((word) => !word.includes(',')) ? words : undefined
}

/** The command that asks for exactly these series, in this order; undefined where none does. */
function oneCommand(series: readonly SeriesAsked[], flags: SharedFlags): SeriesCommand | undefined {
  const [first] = series
  if (first === undefined) return undefined
  const command = { models: [first.model], flags: flagsOf(first, flags), series }
  if (series.length === 1) return command
  if (series.some((each) => each.changes !== undefined || once(each) !== once(first))) return undefined
  const facets = (['model', 'hardware', 'precision', 'calibration'] as const).map((facet) => ({
    facet,
    words: distinct(series.map((each) => wordOf(each, facet))),
  }))
  const product = facets.reduce<readonly string[]>(
    (lines, { words }) => lines.flatMap((line) => words.map((word) => `${line}\n${word}`)),
    [''],
  )
  const asked = series.map((each) =>
    facets.reduce((line, { facet }) => `${line}\n${wordOf(each, facet)}`, ''),
  )
  if (product.join('\n\n') !== asked.join('\n\n')) return undefined
  const [models, machines, precisions, calibrations] = facets.map(({ words }) => words)
  const prices = pricesOf(series, machines ?? [])
  if (prices === undefined) return undefined
  const some = (flag: 'precision' | 'calibration'): boolean => series.some((each) => each[flag] !== undefined)
  const { price: _, ...unpriced } = first
  const asking = {
    ...unpriced,
    ...(some('precision') ? { precision: precisions?.[0] ?? usual.precision } : {}),
    ...(some('calibration') ? { calibration: calibrations?.[0] ?? usual.calibration } : {}),
    ...(prices.length === 0
      ? {}
      : { price: distinct(prices).length === 1 ? (prices[0] ?? '') : prices.join(',') }),
  }
  return {
    series,
    models: models ?? [],
    // Flags keep the order in which they are typed for one series.
    flags: {
      ...flagsOf(asking, flags),
      on: machines,
      ...(some('precision') ? { precision: precisions } : {}),
      ...(some('calibration') ? { calibration: calibrations } : {}),
    },
  }
}

/** The fewest commands that ask for all series in their order. */
export function commandsOf(series: readonly SeriesAsked[], flags: SharedFlags): readonly SeriesCommand[] {
  const commands: SeriesCommand[] = []
  for (let from = 0; from < series.length; ) {
    let to = series.length
    let command = oneCommand(series.slice(from, to), flags)
    while (command === undefined && to > from + 1) {
      to -= 1
      command = oneCommand(series.slice(from, to), flags)
    }
    if (command === undefined) break
    commands.push(command)
    from = to
  }
  return commands
}

/** A command as a person types it. @param hardware a file to name in place of its machine */
export const typedCommand = ({ models, flags }: SeriesCommand, hardware?: string): string =>
  `paretoken frontier ${models.map(quoted).join(' ')} ${typedFlags({ ...flags, ...(hardware === undefined ? {} : { on: [hardware] }) })}`
