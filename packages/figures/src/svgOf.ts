import { InputError } from 'paretoken'
import { barFigure } from './barFigure.ts'
import { barsOf } from './barsOf.ts'
import type { Chart } from './chart.ts'
import { lineFigure } from './lineFigure.ts'
import { element, escaped } from './markup.ts'
import { styleSheet, type Theme, themeClass } from './styleSheet.ts'
import { svgKey } from './svgKey.ts'
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
export function svgOf(chart: Chart, options: SvgOptions): string {
  const { document, theme = 'auto', background = true } = options
  const width = checkedSize('width', options.width ?? 760, 240)
  const wanted = options.height === undefined ? undefined : checkedSize('height', options.height, 1)
  const { height, texts, key, description, body } =
    chart.kind === 'line'
      ? lineFigure(chart, width, wanted, document)
      : barFigure(barsOf(chart), width, wanted)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: themeClass(theme),
      role: 'img',
      'aria-label': chart.title,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    element('title', {}, escaped(chart.title)),
    element('desc', {}, escaped(description)),
    element('style', {}, styleSheet(theme)),
    background ? element('rect', { class: 'background', width, height }) : '',
    ...texts.map((line) => svgTextLine(line, width)),
    svgKey(key, width),
    body,
  )
}
