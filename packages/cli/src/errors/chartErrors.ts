import type { ErrorBand } from '@paretoken/catalog'
import { type Costing, costErrors } from './costErrors.ts'

/** Bands of more curves than this hide each other. */
const mostBands = 3

const footnotes: { readonly [of in Costing]: string } = {
  decoding:
    'Bands: each deployment with its time per token off by the median error of its kind in cross-validation; its speed, not drawn, moves as much',
  requests:
    'Bands: each deployment with its throughput, and so its cost, off by the median error of its kind in cross-validation; its speed, not drawn, moves too',
}

/** What a chart of costs tells of errors: a band for each curve, unless there are too many, and a footnote on what bands are. */
export function chartErrors(
  series: readonly { readonly errorBand?: ErrorBand | undefined }[],
  of: Costing,
): {
  readonly costErrors: readonly (number | undefined)[]
  readonly words: { readonly footnote?: string }
} {
  const drawn = series.length <= mostBands
  const errors = series.map(({ errorBand }) => (drawn ? costErrors(errorBand, of)?.medianError : undefined))
  return {
    costErrors: errors,
    words: errors.every((error) => error === undefined) ? {} : { footnote: footnotes[of] },
  }
}
