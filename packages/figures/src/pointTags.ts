import type { DrawableChart } from './drawableChart.ts'

/** A letter that stands beside a point, or on a curve, for its name; the position is that of the series. */
export type PointTag = { readonly tag: string; readonly position: number; readonly name: string }

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']

/** A, B, C … Z, a, b, c … z, and from the start again. */
export const tagOf = (index: number): string => letters[index % letters.length]!

/** The mark of a series, as a key of a set. */
export const markId = (position: number, index: number): string => `${position}/${index}`

/** The chart with letters for the names of some of its marks, and what the letters mean. */
export function pointTags(
  chart: DrawableChart,
  tagged: ReadonlySet<string>,
): { readonly chart: DrawableChart; readonly tags: readonly PointTag[] } {
  const tags: PointTag[] = []
  const series = chart.series.map((each, position) => ({
    ...each,
    marks: each.marks.map((mark, index) => {
      if (!tagged.has(markId(position, index))) return mark
      const tag = tagOf(tags.length)
      tags.push({ tag, position, name: mark.label ?? '' })
      return { ...mark, label: tag }
    }),
  }))
  return { chart: { ...chart, series }, tags }
}
