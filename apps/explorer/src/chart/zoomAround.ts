import type { Zoom } from '../address/explored.ts'
import type { PlacedChart } from './placedChart.ts'

/**
 * What is seen after coming nearer to a place, or going away from it.
 * @param at in pixels; the middle of the plot when absent
 * @param factor of what is seen: 0.5 shows half of each axis
 */
export function zoomAround(
  { layout: { plot }, xAt, yAt }: Pick<PlacedChart, 'layout' | 'xAt' | 'yAt'>,
  at: readonly [number, number] | undefined,
  factor: number,
): Zoom {
  const [x, y] = at ?? [plot.x + plot.width / 2, plot.y + plot.height / 2]
  const scaled = (from: number, edge: number): number => from + (edge - from) * factor
  return {
    x: [xAt(scaled(x, plot.x)), xAt(scaled(x, plot.x + plot.width))],
    y: [yAt(scaled(y, plot.y + plot.height)), yAt(scaled(y, plot.y))],
  }
}
