export type { Bar, BarChart, BarLimit, BarPart, ValueAxis } from './barChart.ts'
export type { Chart } from './chart.ts'
export type { ChartWords } from './chartWords.ts'
export {
  type CostUnit,
  decodeCostChart,
  decodeThroughputChart,
  type NamedDecodeFrontier,
} from './decodeCharts.ts'
export { drawableChart } from './drawableChart.ts'
export {
  elasticitiesChart,
  memoryChart,
  operationsChart,
  resourceWords,
  stepRooflineChart,
  stepWaterfallChart,
} from './explanationCharts.ts'
export { formatAlike, formatValue } from './formatValue.ts'
export { type FigureLayout, layOutFigure } from './layOutFigure.ts'
export type {
  Axis,
  BandPoint,
  ChartPoint,
  LineChart,
  Mark,
  MarkKind,
  ScaleKind,
  Series,
  ValueFormat,
} from './lineChart.ts'
export { dotPath, markSymbols } from './markSymbol.ts'
export { type LaidOutFigure, movedFigure } from './movedFigure.ts'
export { type Colours, darkColours, dashes, lightColours, seriesStyle } from './palette.ts'
export { type NamedFrontier, paperCostChart, paperMfuChart } from './paperCharts.ts'
export { type NamedPlan, type NamedWithout, type PlanUnit, planChart } from './planChart.ts'
export { projection } from './projection.ts'
export { type Roof, type RooflineOp, rooflineChart } from './rooflineChart.ts'
export {
  type NamedServingFrontier,
  servingCostChart,
  servingThroughputChart,
} from './servingCharts.ts'
export { textWidth } from './textWidth.ts'
export {
  type ComparedFigure,
  errorsChart,
  type NamedComparison,
  type NamedErrors,
  predictedAgainstMeasuredChart,
} from './validationCharts.ts'
export type { WaterfallChart, WaterfallStep } from './waterfallChart.ts'
