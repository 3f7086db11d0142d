import type { Chart } from '@paretoken/figures'
import type { OutputFlags } from './outputFlags.ts'
import { writeWhole } from './writeWhole.ts'

/** Writes a chart, where there is one, as SVG and as PNG where a path is given; the paths written. The chart library is loaded only then. */
export async function writeChart(
  chart: () => Chart | undefined | Promise<Chart | undefined>,
  { svg, png }: Pick<OutputFlags, 'svg' | 'png'>,
): Promise<readonly string[]> {
  if (svg === undefined && png === undefined) return []
  const drawn = await chart()
  if (drawn === undefined) return []
  const { pngOf, svgOf } = await import('@paretoken/figures/node')
  if (svg !== undefined) writeWhole(svg, svgOf(drawn, { theme: 'auto' }))
  if (png !== undefined) writeWhole(png, pngOf(svgOf(drawn, { theme: 'light' })))
  return [svg, png].filter((path) => path !== undefined)
}
