import { InputError } from 'paretoken'
import { describeChart } from './describeChart.ts'
import { drawableChart } from './drawableChart.ts'
import { layOutFigure } from './layOutFigure.ts'
import type { LineChart } from './lineChart.ts'
import { element, escaped } from './markup.ts'
import { plotBody } from './plotBody.ts'
import { styleSheet, type Theme, themeClass } from './styleSheet.ts'
import { svgKey } from './svgKey.ts'
import { svgLabels } from './svgLabels.ts'
import { svgMarks } from './svgMarks.ts'
import { svgTextLine } from './svgText.ts'

/** How a chart is drawn. */
export type SvgOptions = {
  /** The document that makes the elements: the browser's, or that of a library. It is not changed. */
  readonly document: Document
  /** The width in pixels, at least 240; the figure is laid out anew for each width. Default: 760. */
  readonly width?: number
  /** The height in pixels; grown where it would leave the plot too little. Default: what the figure needs. */
  readonly height?: number
  /** The ground that it is made for. Default: auto. */
  readonly theme?: Theme
  /** Whether it paints its own ground. Default: true. */
  readonly background?: boolean
}

/** A size in pixels that a figure can have, or an InputError. */
function checkedSize(name: string, value: number, least: number): number {
  if (value >= least && value <= 10_000) return value
  throw new InputError(`a figure's ${name} must be between ${least} and 10000 pixels, not ${value}`)
}

/**
 * The chart as a standalone SVG: no script, no reference to anything outside, all style within. The same chart and
 * options give the same text. A chart without anything to draw says so.
 */
export function svgOf(chart: LineChart, options: SvgOptions): string {
  const { document, theme = 'auto', background = true } = options
  const width = checkedSize('width', options.width ?? 760, 240)
  const height = options.height === undefined ? undefined : checkedSize('height', options.height, 1)
  const drawable = drawableChart(chart)
  const layout = layOutFigure(drawable, width, height)
  const plot = layout.empty
    ? []
    : [plotBody(drawable, layout, document), svgMarks(drawable, layout), svgLabels(layout.labels, width)]
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: themeClass(theme),
      role: 'img',
      'aria-label': chart.title,
      width,
      height: layout.height,
      viewBox: `0 0 ${width} ${layout.height}`,
    },
    element('title', {}, escaped(chart.title)),
    element('desc', {}, escaped(describeChart(drawable))),
    element('style', {}, styleSheet(theme)),
    background ? element('rect', { class: 'background', width, height: layout.height }) : '',
    ...layout.texts.map((line) => svgTextLine(line, width)),
    svgKey(layout.key, width),
    ...plot,
  )
}
