import { parseHTML } from 'linkedom'
import type { Chart } from './chart.ts'
import { type SvgOptions, svgOf as svgWith } from './svgOf.ts'

export { type PngOptions, pngOf } from './pngOf.ts'

/** The chart as a standalone SVG, made without a browser; see `svgOf` of the package's main entry. */
export const svgOf = (chart: Chart, options: Omit<SvgOptions, 'document'> = {}): string =>
  svgWith(chart, { ...options, document: parseHTML('<!doctype html><html></html>').document })
