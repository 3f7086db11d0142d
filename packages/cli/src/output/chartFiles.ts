import type { LineChart } from '@paretoken/figures'
import { writeWhole } from './writeWhole.ts'

/** Writes a chart as SVG and as PNG where a path is given; the paths written. The chart library is loaded only then. */
export async function writeChart(
  chart: LineChart,
  { svg, png }: { readonly svg?: string | undefined; readonly png?: string | undefined },
): Promise<readonly string[]> {
  if (svg === undefined && png === undefined) return []
  const { pngOf, svgOf } = await import('@paretoken/figures/node')
  if (svg !== undefined) writeWhole(svg, svgOf(chart, { theme: 'auto' }))
  if (png !== undefined) writeWhole(png, pngOf(svgOf(chart, { theme: 'light' })))
  return [svg, png].filter((path) => path !== undefined)
}
