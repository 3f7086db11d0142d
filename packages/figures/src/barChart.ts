import type { ChartWords } from './chartWords.ts'
import type { ValueFormat } from './lineChart.ts'

/** The axis along which bars are measured; it is linear and shows zero. */
export type ValueAxis = {
  /** What the bars' lengths are, with what they refer to: "Memory of one accelerator". */
  readonly label: string
  /** How the values are written. */
  readonly format: ValueFormat
}

/** What one colour stands for in a chart of bars: "KV cache". */
export type BarPart = {
  /** Written in the key. */
  readonly name: string
  /** Whether it is drawn as an empty outline and left out of the bars' totals, as free memory is. Default: false. */
  readonly vacant?: boolean
}

/** One bar, or one group of bars. */
export type Bar = {
  /** Written beside it. */
  readonly name: string
  /** The amount of each part, in the order of the parts; one that is not finite has no bar, and a dash for its value. */
  readonly amounts: readonly number[]
}

/** A line across all bars at an amount that they are held against, such as a capacity. */
export type BarLimit = {
  /** Written above the line, with the amount. */
  readonly name: string
  /** In the unit of the axis. */
  readonly amount: number
}

/** A chart of horizontal bars as plain data. Where an amount is negative, all values are written with their sign. */
export type BarChart = ChartWords & {
  readonly kind: 'bar'
  /** The axis of the amounts. */
  readonly value: ValueAxis
  /** What the amounts of each bar are; with one part only there is no key. */
  readonly parts: readonly BarPart[]
  /**
   * Stacked: the parts follow one another in a bar, negative ones to the left of zero, and the value is their total.
   * Grouped: each part has a bar and a value of its own. Default: stacked.
   */
  readonly arrangement?: 'stacked' | 'grouped'
  /** The bars, from top to bottom. */
  readonly bars: readonly Bar[]
  /** Default: none. */
  readonly limit?: BarLimit
}
