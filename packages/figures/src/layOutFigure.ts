import type { Domain } from './axisDomain.ts'
import type { Box } from './box.ts'
import { centredWithin } from './centredWithin.ts'
import { chartDomain } from './chartDomain.ts'
import { type ChartLabel, type ChartLabels, chartLabels } from './chartLabels.ts'
import { type DrawableChart, isEmpty } from './drawableChart.ts'
import type { KeyEntry } from './figureKey.ts'
import { figureFoot, figureHead, paddingOf } from './figureMargins.ts'
import { lineKey } from './lineKey.ts'
import { type PlacedTicks, placedTicks } from './placedTicks.ts'
import { pointTags } from './pointTags.ts'
import { projection } from './projection.ts'
import type { TextLine } from './textLine.ts'
import { textWidth } from './textWidth.ts'
import { textStyle } from './typography.ts'

/** Where everything in a figure stands, in pixels. */
export type FigureLayout = {
  readonly width: number
  readonly height: number
  /** The rectangle between the axes. */
  readonly plot: Box
  readonly domain: { readonly x: Domain; readonly y: Domain }
  readonly ticks: { readonly x: PlacedTicks; readonly y: PlacedTicks }
  /** Title, subtitle, labels of the axes, footnote; for a chart without data also the word on that. */
  readonly texts: readonly TextLine[]
  readonly key: readonly KeyEntry[]
  /** Names and words at the curves. */
  readonly labels: readonly ChartLabel[]
  readonly empty: boolean
}

const leastPlotHeight = 120

/** The height of a plot in a figure whose height is free. */
const plotHeightFor = (width: number): number => Math.round(Math.min(460, Math.max(270, width * 0.52)))

/**
 * The layout of a figure: text wrapped to the width, as many ticks as have room, labels beside their curves. Series
 * whose label finds no place are named in the key instead, as are points, which then have a letter.
 * @param height of the whole figure; grown if it leaves the plot less than 120 pixels. Default: what it needs.
 */
export function layOutFigure(chart: DrawableChart, width: number, height?: number): FigureLayout {
  let keyed: Keyed = { series: new Set(), points: new Set() }
  for (;;) {
    const { layout, unlabelled, unnamed } = layOut(chart, width, height, keyed)
    if (unlabelled.length + unnamed.length === 0) return layout
    keyed = {
      series: new Set([...keyed.series, ...unlabelled]),
      points: new Set([...keyed.points, ...unnamed]),
    }
  }
}

/** What the key names because it found no place at the curves: series by position, points as `markId` writes them. */
type Keyed = { readonly series: ReadonlySet<number>; readonly points: ReadonlySet<string> }

/** The layout with these named in the key, and those of the others that found no place for a label. */
function layOut(chart: DrawableChart, width: number, height: number | undefined, keyed: Keyed) {
  const tagging = pointTags(chart, keyed.points)
  const head = figureHead(chart, width, lineKey(chart, keyed.series, tagging.tags), chart.y.label)
  const foot = figureFoot(chart, width, chart.x.label)
  const top = head.bottom
  const plotHeight =
    height === undefined ? plotHeightFor(width) : Math.max(leastPlotHeight, height - top - foot.height)
  const bottom = top + plotHeight

  const domain = chartDomain(chart)
  const { fontSize, lineHeight } = textStyle('tick', width)
  const tickWidth = (label: string) => textWidth(label, fontSize)
  const yTicks = placedTicks({
    axis: chart.y,
    domain: domain.y,
    range: [bottom, top],
    sizeOf: () => lineHeight + 6,
    wanted: Math.max(3, Math.round(plotHeight / 80)),
  })
  const left = paddingOf(width) + Math.max(0, ...yTicks.labelled.map(({ label }) => tickWidth(label))) + 9

  const series = tagging.chart.series.map((each, position) =>
    keyed.series.has(position) ? { ...each, name: '' } : each,
  )
  const y = projection(domain.y, chart.y.scale, [bottom, top])
  const { right, labels, unlabelled, unnamed } = bestRightEdge(width, left, (edge) =>
    chartLabels({
      chart: { ...chart, series },
      x: projection(domain.x, chart.x.scale, [left, edge]),
      y,
      area: { x: left + 3, y: top - 6, width: width - left - 7, height: plotHeight + 2 },
      fontSize: textStyle('label', width).fontSize,
      tagged: keyed.points,
    }),
  )
  const xTicks = placedTicks({
    axis: chart.x,
    domain: domain.x,
    range: [left, right],
    sizeOf: (label) => tickWidth(label) + 16,
    wanted: Math.max(3, Math.round((right - left) / 90)),
  })

  const empty = chart.series.every(isEmpty)
  const below = (line: TextLine): TextLine => ({ ...line, y: line.y + bottom })
  const centred = (line: TextLine): TextLine => centredWithin(line, (left + right) / 2, width)
  const middle = { x: width / 2, y: top + plotHeight / 2, anchor: 'middle' } as const
  const message: TextLine = { role: 'message', text: 'Nothing to show', ...middle }
  const axisLabels = [...head.above, ...foot.xLabel.map(below).map(centred)]
  const layout: FigureLayout = {
    width,
    height: Math.ceil(bottom + foot.height),
    plot: { x: left, y: top, width: right - left, height: plotHeight },
    domain,
    ticks: { x: xTicks, y: yTicks },
    texts: [...head.lines, ...(empty ? [message] : axisLabels), ...foot.footnote.map(below)],
    key: head.key,
    labels,
    empty,
  }
  return {
    layout,
    unlabelled: unlabelled.filter((position) => !keyed.series.has(position)),
    unnamed: unnamed.filter((id) => !keyed.points.has(id)),
  }
}

/** Where the plot should end to the right: labels beside the curves' ends are worth some of its width, not much. */
function bestRightEdge(width: number, left: number, labelsFor: (right: number) => ChartLabels) {
  const costOfMargin = 0.25
  const attempt = (margin: number) => {
    const placed = labelsFor(width - margin)
    return { ...placed, right: width - margin, badness: placed.cost + costOfMargin * margin }
  }
  let best = attempt(20)
  for (const share of [0.12, 0.24]) {
    const margin = 20 + share * (width - left)
    if (best.badness <= costOfMargin * margin) break
    const next = attempt(margin)
    if (next.badness < best.badness) best = next
  }
  return best
}
