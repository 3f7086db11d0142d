import type { LineChart } from '@paretoken/figures/charts'
import type { Row } from '../output/csv.ts'
import type { ComputedSeries } from './computedSeries.ts'
import type { ComputedServing } from './computedServing.ts'
import type { Measure } from './decodeChart.ts'

/** Frontiers of several series, and what is said of them. */
type Answered<Of, Series> = {
  /** Output tokens after prompts that cost nothing, or requests from prompt to last token. */
  readonly of: Of
  readonly series: readonly Series[]
  /** What it is about. */
  readonly heading: string
  /** Everything assumed, in a line. */
  readonly assumptions: string
  /** What a person should know, each said once. */
  readonly warnings: readonly string[]
  /** Why a series has no points, in a sentence, for each series; undefined where it has some. */
  readonly reasons: readonly (string | undefined)[]
  /** What the points of a series take from the grid, in a sentence, for each series; undefined where that is not known. */
  readonly energies: readonly (string | undefined)[]
  /** Which series is the cheapest where; undefined where that cannot be said, or nothing is to be compared. */
  readonly winners: string | undefined
  /** How far off to expect times per token, in a sentence; undefined where nothing is predicted. */
  readonly errors: string | undefined
  /** How much was searched. */
  readonly searched: string
  /** What to type next, after the command; undefined where nothing is feasible. */
  readonly next: string | undefined
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each point, as `--csv` prints it; none where nothing is feasible. */
  readonly rows: () => readonly Row[]
  /** All series that have points, as curves; undefined where none has. */
  readonly chart: (measure: Measure) => Promise<LineChart> | undefined
}

/** Frontiers of decoding alone. */
export type DecodeFrontierAnswer = Answered<'decoding', ComputedSeries>

/** Frontiers of requests. */
export type ServingFrontierAnswer = Answered<'requests', ComputedServing>

/** What `paretoken frontier` answers. */
export type FrontierAnswer = DecodeFrontierAnswer | ServingFrontierAnswer
