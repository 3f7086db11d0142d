import type { BarChart } from './barChart.ts'
import { barsOfBarChart } from './barsOfBarChart.ts'
import { barsOfWaterfall } from './barsOfWaterfall.ts'
import type { DrawableBars } from './drawableBars.ts'
import type { WaterfallChart } from './waterfallChart.ts'

/** A chart of bars of either kind in the one form that it is drawn from. */
export const barsOf = (chart: BarChart | WaterfallChart): DrawableBars =>
  chart.kind === 'bar' ? barsOfBarChart(chart) : barsOfWaterfall(chart)
