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
export { type ChartWords, type NamedFrontier, paperCostChart, paperMfuChart } from './paperCharts.ts'
export type { Theme } from './styleSheet.ts'
export { type SvgOptions, svgOf } from './svgOf.ts'
export { type TextOptions, textOf } from './terminal/textOf.ts'
