import { chartDomain } from './chartDomain.ts'
import type { ChartLabel } from './chartLabels.ts'
import { type DrawableChart, isEmpty } from './drawableChart.ts'
import type { FigureLayout } from './layOutFigure.ts'
import { placedTicks } from './placedTicks.ts'
import { type Projection, projection } from './projection.ts'
import { textWidth } from './textWidth.ts'
import { textStyle } from './typography.ts'

/** A figure and where everything in it stands. */
export type LaidOutFigure = { readonly chart: DrawableChart; readonly layout: FigureLayout }

type Projections = { readonly x: Projection; readonly y: Projection }

function projectionsOf(chart: DrawableChart, { domain, plot }: FigureLayout): Projections {
  return {
    x: projection(domain.x, chart.x.scale, [plot.x, plot.x + plot.width]),
    y: projection(domain.y, chart.y.scale, [plot.y + plot.height, plot.y]),
  }
}

/** A label that goes where the first point of its curve goes; none where its curve is gone, or was not there. */
function follow(
  label: ChartLabel,
  [before, after]: readonly [DrawableChart, DrawableChart],
  [from, to]: readonly [Projections, Projections],
): readonly ChartLabel[] {
  const [old, now] = [before, after].map(({ series }) => series[label.position]?.points[0])
  if (old === undefined || now === undefined) return []
  const [dx, dy] = [to.x(now.x) - from.x(old.x), to.y(now.y) - from.y(old.y)]
  const shifted = <At extends { readonly x: number; readonly y: number }>(at: At): At => ({
    ...at,
    x: at.x + dx,
    y: at.y + dy,
  })
  return [
    {
      ...label,
      box: shifted(label.box),
      ...(label.leader === undefined ? {} : { leader: label.leader.map(shifted) }),
    },
  ]
}

/**
 * The layout of a figure whose curves have moved a little, much sooner than a new one: everything stays where it was but the axes' ticks, and labels,
 * which follow their curves. Good for as long as something is dragged; `layOutFigure` finds new places.
 * @param before the same figure as it was laid out
 */
export function movedFigure(chart: DrawableChart, before: LaidOutFigure): FigureLayout {
  const { width, plot } = before.layout
  const domain = chartDomain(chart)
  const layout: FigureLayout = { ...before.layout, domain, empty: chart.series.every(isEmpty) }
  const { fontSize, lineHeight } = textStyle('tick', width)
  const projections = [projectionsOf(before.chart, before.layout), projectionsOf(chart, layout)] as const
  return {
    ...layout,
    ticks: {
      x: placedTicks({
        axis: chart.x,
        domain: domain.x,
        range: [plot.x, plot.x + plot.width],
        sizeOf: (label) => textWidth(label, fontSize) + 16,
        wanted: Math.max(3, Math.round(plot.width / 90)),
      }),
      y: placedTicks({
        axis: chart.y,
        domain: domain.y,
        range: [plot.y + plot.height, plot.y],
        sizeOf: () => lineHeight + 6,
        wanted: Math.max(3, Math.round(plot.height / 80)),
      }),
    },
    labels: before.layout.labels.flatMap((label) => follow(label, [before.chart, chart], projections)),
  }
}
