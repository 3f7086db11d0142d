import type { Chart } from '@paretoken/figures'
import type { OutputFlags } from './outputFlags.ts'
import { writeWhole } from './writeWhole.ts'

/** Writes a chart as SVG and as PNG where a path is given; the paths written. The chart library is loaded only then. */
export async function writeChart(
  chart: () => Chart | Promise<Chart>,
  { svg, png }: Pick<OutputFlags, 'svg' | 'png'>,
): Promise<readonly string[]> {
  if (svg === undefined && png === undefined) return []
  const [drawn, { pngOf, svgOf }] = await Promise.all([chart(), import('@paretoken/figures/node')])
  if (svg !== undefined) writeWhole(svg, svgOf(drawn, { theme: 'auto' }))
  if (png !== undefined) writeWhole(png, pngOf(svgOf(drawn, { theme: 'light' })))
  return [svg, png].filter((path) => path !== undefined)
}
