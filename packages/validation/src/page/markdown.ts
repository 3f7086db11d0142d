import type { ErrorSummary } from '../report/errorSummary.ts'

/** A number of things: 2,735. */
export const counted = (things: number): string => things.toLocaleString('en-US')

/** A share as a percentage: 8.4 %, 27 %; empty where there is none. */
export const percent = (share: number | null): string =>
  share === null ? '' : `${share < 0.0995 ? (100 * share).toFixed(1) : counted(Math.round(100 * share))} %`

/** Predicted / measured: 0.98; empty where there is none. */
export const ratio = (value: number | null): string => (value === null ? '' : value.toFixed(2))

/** Median and 90th percentile: 8.4 / 26 %. */
export const errors = ({ medianError, p90Error }: ErrorSummary): string =>
  medianError === null ? '' : `${percent(medianError).replace(' %', '')} / ${percent(p90Error)}`

/** A number of measurements, empty where there is none. */
export const countedCell = ({ count }: ErrorSummary): string => (count === 0 ? '' : counted(count))

/** A table: its heading, and its rows. */
export const markdownTable = (
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] =>
  [heading, heading.map(() => '---'), ...rows].map(
    (cells) => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`,
  )
