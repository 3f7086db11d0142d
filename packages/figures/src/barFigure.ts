import { describeBars } from './describeBars.ts'
import type { DrawableBars } from './drawableBars.ts'
import type { Figure } from './figure.ts'
import { layOutBars } from './layOutBars.ts'
import { svgBars } from './svgBars.ts'

/** The figure of bars of any kind. */
export function barFigure(bars: DrawableBars, width: number, height: number | undefined): Figure {
  const layout = layOutBars(bars, width, height)
  const body = layout.rows.length === 0 ? '' : svgBars(bars, layout)
  return { ...layout, description: describeBars(bars), body }
}
