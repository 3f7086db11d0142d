import type { BarLimit, ValueAxis } from './barChart.ts'
import type { ChartWords } from './chartWords.ts'

/** A piece of a bar, between two values. */
export type BarPiece = {
  readonly from: number
  readonly to: number
  /** The position of the part that it shows, which gives its colour. */
  readonly position: number
  /** Whether it is drawn as an empty outline. */
  readonly vacant: boolean
  /** What it is, with its amount in words: "KV cache: 21.3 GB". */
  readonly words: string
}

/** One bar with its value at its end. */
export type DrawableBar = {
  readonly pieces: readonly BarPiece[]
  /** Where it begins, and its value stands if it has no pieces. */
  readonly base: number
  /** The value in words. */
  readonly value: string
  /** Whether the value stands to the left of the bar, as that of a bar below zero does. */
  readonly leftward: boolean
}

/** The bars that stand beside one name. */
export type BarRow = {
  readonly name: string
  /** Whether it is a total, set in a heavier weight. */
  readonly total: boolean
  readonly bars: readonly DrawableBar[]
  /** Where a thin line joins it to the row below, as a value of the axis. */
  readonly joint?: number
}

/** What the key explains. */
export type KeyPart = { readonly name: string; readonly position: number; readonly vacant: boolean }

/** Bars of any chart, in the one form that they are drawn from; every value is finite. */
export type DrawableBars = ChartWords & {
  readonly value: ValueAxis
  readonly rows: readonly BarRow[]
  readonly key: readonly KeyPart[]
  readonly limit?: BarLimit & { readonly words: string }
}
