import { type DrawableChart, isEmpty } from './drawableChart.ts'
import type { KeyContent } from './figureKey.ts'
import { markKinds } from './markSymbol.ts'
import type { PointTag } from './pointTags.ts'

/**
 * What the key of a chart of curves has to explain: the marks and measured points that it has, the series that found
 * no place for a label, those that have nothing to draw, and the letters that stand for points.
 */
export function lineKey(
  chart: DrawableChart,
  unlabelled: ReadonlySet<number>,
  tags: readonly PointTag[],
): readonly KeyContent[] {
  const kinds = new Set(chart.series.flatMap(({ marks }) => marks.map((mark) => mark.kind)))
  const marks = markKinds.filter((kind) => kinds.has(kind))
  const measured = chart.series.some(({ dots }) => dots.length > 0)
  return [
    ...marks.map((mark) => ({ symbol: { kind: 'mark', mark } as const, text: mark })),
    ...(measured ? [{ symbol: { kind: 'measured' } as const, text: 'measured' }] : []),
    ...chart.series.flatMap((series, position) => {
      const symbol = { kind: 'series', position } as const
      if (isEmpty(series)) return [{ symbol, text: `${series.name}: nothing to show` }]
      return unlabelled.has(position) ? [{ symbol, text: series.name }] : []
    }),
    ...tags.map(({ tag, position, name }) => ({
      symbol: { kind: 'tag', tag, position } as const,
      text: name,
    })),
  ]
}
