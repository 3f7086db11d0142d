import type { BarChart } from './barChart.ts'
import type { LineChart } from './lineChart.ts'
import type { WaterfallChart } from './waterfallChart.ts'

/** Any chart, as plain data; `kind` tells which. */
export type Chart = LineChart | BarChart | WaterfallChart
