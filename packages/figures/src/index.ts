export * from './charts.ts'
export type { Theme } from './styleSheet.ts'
export { type SvgOptions, svgOf } from './svgOf.ts'
export { type TextOptions, textOf } from './terminal/textOf.ts'
