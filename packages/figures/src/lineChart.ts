import type { ChartWords } from './chartWords.ts'

/**
 * How values are written: $1,000; 25% (of a fraction, 0.25); 1,000; and, each in the unit that fits, seconds (8.1 ms),
 * bytes (80 GB, powers of a thousand), FLOP/s (989 TFLOP/s) and FLOP per byte (295 FLOP/B).
 */
export type ValueFormat =
  | 'dollars'
  | 'percent'
  | 'number'
  | 'seconds'
  | 'bytes'
  | 'flopPerSecond'
  | 'flopPerByte'

/** How values are spread along an axis. A log axis shows only values above zero. */
export type ScaleKind = 'linear' | 'log'

/** One axis of a chart. */
export type Axis = {
  /** What is shown, with its unit: "Tokens per second for one user". */
  readonly label: string
  /** How values are spread. */
  readonly scale: ScaleKind
  /** How values are written. */
  readonly format: ValueFormat
  /** The part of it that is shown, as where a person looks closer. Default: what holds everything. */
  readonly limits?: readonly [low: number, high: number]
}

/** A place on a chart, in the units of its axes. */
export type ChartPoint = {
  /** Along the horizontal axis. */
  readonly x: number
  /** Along the vertical axis. */
  readonly y: number
}

/**
 * What is remarkable about a marked point; each kind has a shape of its own. A point, unlike the others, is a thing
 * by itself, such as an op on a roofline: its label is its name, and is written in the key where it has no other room.
 */
export type MarkKind = 'fastest' | 'preferred' | 'cheapest' | 'selected' | 'point'

/** A remarkable point of a curve. */
export type Mark = ChartPoint & {
  /** What is remarkable about it. */
  readonly kind: MarkKind
  /** A few words beside the symbol; left out where there is no room, but for those of a point. Default: none. */
  readonly label?: string
}

/** The uncertainty of a curve at one x. */
export type BandPoint = {
  /** Along the horizontal axis. */
  readonly x: number
  /** Lower bound, in the unit of the vertical axis. */
  readonly low: number
  /** Upper bound, in the unit of the vertical axis. */
  readonly high: number
}

/** One curve with what belongs to it. */
export type Series = {
  /** Written at the curve, so short: "Llama 3 70B on H100". */
  readonly name: string
  /** The curve, in the order in which it is drawn. Points that cannot be drawn on the axes are left out. */
  readonly points: readonly ChartPoint[]
  /** Remarkable points of the curve. Default: none. */
  readonly marks?: readonly Mark[]
  /** Measured points, drawn small and hollow. Default: none. */
  readonly dots?: readonly ChartPoint[]
  /** Uncertainty, drawn as a quiet band behind the curve, in the order of x. Default: none. */
  readonly band?: readonly BandPoint[]
}

/** A chart of curves as plain data: what is drawn, not how. */
export type LineChart = ChartWords & {
  readonly kind: 'line'
  /** The horizontal axis. */
  readonly x: Axis
  /** The vertical axis. */
  readonly y: Axis
  /** The curves; about twenty stay legible. */
  readonly series: readonly Series[]
}
