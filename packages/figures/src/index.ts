export type { Bar, BarChart, BarLimit, BarPart, ValueAxis } from './barChart.ts'
export type { Chart } from './chart.ts'
export type { ChartWords } from './chartWords.ts'
export {
  type CostUnit,
  decodeCostChart,
  decodeThroughputChart,
  type NamedDecodeFrontier,
} from './decodeCharts.ts'
export {
  elasticitiesChart,
  memoryChart,
  operationsChart,
  resourceWords,
  stepRooflineChart,
  stepWaterfallChart,
} from './explanationCharts.ts'
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
export { type NamedFrontier, paperCostChart, paperMfuChart } from './paperCharts.ts'
export { type NamedPlan, type NamedWithout, type PlanUnit, planChart } from './planChart.ts'
export { type Roof, type RooflineOp, rooflineChart } from './rooflineChart.ts'
export {
  type NamedServingFrontier,
  servingCostChart,
  servingThroughputChart,
} from './servingCharts.ts'
export type { Theme } from './styleSheet.ts'
export { type SvgOptions, svgOf } from './svgOf.ts'
export { type TextOptions, textOf } from './terminal/textOf.ts'
export {
  type ComparedFigure,
  errorsChart,
  type NamedComparison,
  type NamedErrors,
  predictedAgainstMeasuredChart,
} from './validationCharts.ts'
export type { WaterfallChart, WaterfallStep } from './waterfallChart.ts'
