import type { ValueAxis } from './barChart.ts'
import type { ChartWords } from './chartWords.ts'

/** A named amount of a waterfall, in the unit of its axis; one that is not finite counts as nothing and shows a dash. */
export type WaterfallStep = { readonly name: string; readonly amount: number }

/** How one total becomes another, step by step, as plain data. */
export type WaterfallChart = ChartWords & {
  readonly kind: 'waterfall'
  /** The axis of the amounts. */
  readonly value: ValueAxis
  /** The total that it starts from: "ideal machine", 8.1 ms. */
  readonly first: WaterfallStep
  /** What is added (above zero) or taken away (below zero), in order. */
  readonly steps: readonly WaterfallStep[]
  /** The name of the total that it ends in, which is the first and all steps together: "this machine". */
  readonly last: { readonly name: string }
}
