import type { ErrorBand } from '@paretoken/catalog'

/** How far off to expect times per token as columns of CSV, empty where nothing is predicted. */
export const errorColumns = (errorBand: ErrorBand | undefined) => ({
  medianError: errorBand?.medianError,
  p90Error: errorBand?.p90Error,
})
