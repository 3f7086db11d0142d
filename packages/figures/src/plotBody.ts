import * as Plot from '@observablehq/plot'
import type { DrawableChart } from './drawableChart.ts'
import type { FigureLayout } from './layOutFigure.ts'
import { element, escaped, rounded } from './markup.ts'
import { seriesClasses } from './seriesClasses.ts'
import { textStyle } from './typography.ts'

/** Shortens the coordinates in SVG source to two decimals, and gives Plot's labelled groups a role. */
const tidied = (source: string): string =>
  source
    .replace(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|r|transform)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => rounded(Number(number))),
    )
    .replace(/<g ([^>]*)aria-label=/g, '<g $1role="group" aria-label=')
    .replace(/<path ([^>]*)aria-label=/g, '<path $1role="img" aria-label=')
    .replace(/<style>.*?<\/style>/gs, '')

/** Puts in the names of series, which Plot knows by number: not every document escapes attributes as XML wants it. */
const named = (source: string, chart: DrawableChart): string =>
  source.replace(/(?<=aria-label=")series (\d+)/g, (_, position) =>
    escaped(chart.series[Number(position)]!.name),
  )

const seriesMarks = ({ points, dots, band }: DrawableChart['series'][number], position: number) => {
  const classes = seriesClasses(position)
  return {
    band: Plot.areaY(band, {
      x: 'x',
      y1: 'low',
      y2: 'high',
      className: `band ${classes}`,
      ariaLabel: () => `series ${position}, uncertainty`,
    }),
    curve: [
      Plot.lineY(points, {
        x: 'x',
        y: 'y',
        className: `curve ${classes}`,
        ariaLabel: () => `series ${position}`,
      }),
      Plot.dot(points.length === 1 ? points : [], { x: 'x', y: 'y', r: 2.5, className: `marks ${classes}` }),
    ],
    dots: Plot.dot(dots, {
      x: 'x',
      y: 'y',
      r: 2.4,
      className: `dots hollow ${classes}`,
      ariaLabel: () => `series ${position}, measured`,
    }),
  }
}

/** Grid, axes, bands, curves and measured points of a chart, drawn by Observable Plot, as SVG source. */
export function plotBody(chart: DrawableChart, layout: FigureLayout, document: Document): string {
  const { width, height, plot, domain, ticks } = layout
  const labelled = {
    x: ticks.x.labelled.map(({ value }) => value),
    y: ticks.y.labelled.map(({ value }) => value),
  }
  const { fontSize } = textStyle('tick', width)
  const drawn = chart.series.map(seriesMarks)
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: plot.x,
    marginTop: plot.y,
    marginRight: width - plot.x - plot.width,
    marginBottom: height - plot.y - plot.height,
    x: { type: chart.x.scale, domain: [...domain.x], axis: null },
    y: { type: chart.y.scale, domain: [...domain.y], axis: null },
    marks: [
      Plot.gridX(labelled.x, { className: 'grid', strokeOpacity: 1 }),
      Plot.gridY(labelled.y, { className: 'grid', strokeOpacity: 1 }),
      Plot.axisX(ticks.x.minor, { className: 'axis', fill: 'none', label: null, tickSize: 3 }),
      Plot.axisY(ticks.y.minor, { className: 'axis', fill: 'none', label: null, tickSize: 3 }),
      Plot.axisX(labelled.x, {
        className: 'axis tick',
        fontSize,
        label: null,
        text: ticks.x.labelled.map(({ label }) => label),
      }),
      Plot.axisY(labelled.y, {
        className: 'axis tick',
        fontSize,
        label: null,
        tickSize: 5,
        text: ticks.y.labelled.map(({ label }) => label),
      }),
      Plot.ruleY([domain.y[0]], { className: 'axis' }),
      ...drawn.map(({ band }) => band),
      ...drawn.flatMap(({ curve }) => curve),
      ...drawn.map(({ dots }) => dots),
    ],
  })
  return element('g', { 'text-anchor': 'middle' }, named(tidied(svg.innerHTML), chart))
}
