import type { Explored, SeriesAsked } from '../address/explored.ts'
import { mostSeries } from '../address/exploredAt.ts'
import { wordsWithout } from '../compare/comparedPair.ts'

/** What is explored with more series at the end, as many as there may be. */
export const withSeries = (now: Explored, added: readonly SeriesAsked[]): Explored => ({
  ...now,
  series: [...now.series, ...added].slice(0, mostSeries),
})

/** What is explored without one of its series; the chosen point and the pair that is compared stay where their series are. */
export function withoutSeries({ selection, ...now }: Explored, position: number): Explored {
  const series = now.series.filter((_, place) => place !== position)
  const words = wordsWithout(now.words, position)
  if (selection === undefined || selection.series === position) return { ...now, series, words }
  const moved = selection.series > position ? selection.series - 1 : selection.series
  return { ...now, series, words, selection: { ...selection, series: moved } }
}

/** What is explored with one of its series another. */
export const withSeriesAt = (
  now: Explored,
  position: number,
  to: (series: SeriesAsked) => SeriesAsked,
): Explored => ({
  ...now,
  series: now.series.map((each, place) => (place === position ? to(each) : each)),
})

/** A series with some of its fields another; those that are undefined are taken away. */
export function changedSeries(
  series: SeriesAsked,
  fields: { readonly [field in keyof SeriesAsked]?: SeriesAsked[field] | undefined },
): SeriesAsked {
  const merged = Object.entries({ ...series, ...fields }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(merged) as SeriesAsked
}

/** A series with a figure of its machine changed, or as it is where no word is given. */
export function withChange(series: SeriesAsked, figure: string, word: string | undefined): SeriesAsked {
  const { [figure]: _, ...others } = series.changes ?? {}
  // One word for the FLOP/s of all formats stands in place of words for each.
  const kept =
    figure === 'flopPerSecond'
      ? Object.fromEntries(Object.entries(others).filter(([each]) => !each.startsWith('flopPerSecond.')))
      : others
  const changes = word === undefined ? kept : { ...kept, [figure]: word }
  return changedSeries(series, { changes: Object.keys(changes).length === 0 ? undefined : changes })
}

/** A series on another machine: what is changed of a machine, and its price, are of that one. */
export const onMachine = (
  { changes: _, price: __, ...series }: SeriesAsked,
  hardware: string,
): SeriesAsked => ({
  ...series,
  hardware,
})

/** A model or a machine, and what else it is called: the name that its file gives it. */
type Named = { readonly id: string; readonly aliases?: readonly string[] }

const isNamed = ({ id, aliases = [] }: Named, name: string): boolean => id === name || aliases.includes(name)

/** The models and machines of files as series, each beside the last series there is; none of what a series asks for already. */
export function seriesOfFiles(
  { series }: Pick<Explored, 'series'>,
  described: {
    readonly models: readonly Named[]
    readonly hardware: readonly Named[]
  },
): readonly SeriesAsked[] {
  const like = series.findLast(({ hidden }) => hidden !== true) ?? series.at(-1)
  const { hidden: _, speculation: __, ...last } = like ?? { model: 'llama-3.1-70b', hardware: 'h100-sxm' }
  const asked = (is: (each: SeriesAsked) => boolean): boolean => series.some(is)
  const [machine = last.hardware] = described.hardware.map(({ id }) => id)
  return [
    ...described.models
      .filter((named) => !asked(({ model }) => isNamed(named, model)))
      // The formats of its checkpoint, which a file may say, are its own.
      .map(({ id }) => {
        const {
          precision: _,
          kvCache: __,
          ...others
        } = machine === last.hardware ? last : onMachine(last, machine)
        return { ...others, model: id }
      }),
    ...(described.models.length > 0 && described.hardware.length === 1 ? [] : described.hardware)
      .filter((named) => !asked(({ hardware }) => isNamed(named, hardware)))
      .map(({ id }) => onMachine(last, id)),
  ]
}
