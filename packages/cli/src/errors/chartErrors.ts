import type { ErrorBand } from '@paretoken/catalog'

/** Bands of more curves than this hide each other. */
const mostBands = 3

/** What a chart of costs tells of errors: a band for each curve, unless there are too many, and a footnote on what bands are. */
export function chartErrors(series: readonly { readonly errorBand?: ErrorBand | undefined }[]): {
  readonly timeErrors: readonly (number | undefined)[]
  readonly words: { readonly footnote?: string }
} {
  const drawn = series.length <= mostBands
  const timeErrors = series.map(({ errorBand }) => (drawn ? errorBand?.medianError : undefined))
  return {
    timeErrors,
    words: timeErrors.every((error) => error === undefined)
      ? {}
      : {
          footnote:
            'Bands: each deployment with its time per token off by the median error of its kind in cross-validation; its speed, not drawn, moves as much',
        },
  }
}
