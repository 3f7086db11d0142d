import type { ErrorBand } from '@paretoken/catalog'
import { type Costing, costErrors } from './costErrors.ts'

/** How far off to expect times per token as columns of CSV, empty where nothing is predicted. */
export const errorColumns = (errorBand: ErrorBand | undefined) => ({
  medianError: errorBand?.medianError,
  p90Error: errorBand?.p90Error,
})

/** How far off to expect times to the first token. */
export const firstTokenErrorColumns = (errorBand: ErrorBand | undefined) => ({
  timeToFirstTokenMedianError: errorBand?.timeToFirstToken?.medianError,
  timeToFirstTokenP90Error: errorBand?.timeToFirstToken?.p90Error,
})

/** How far off to expect the throughput of requests, and costs. */
export const throughputErrorColumns = (errorBand: ErrorBand | undefined) => ({
  throughputMedianError: errorBand?.throughput?.medianError,
  throughputP90Error: errorBand?.throughput?.p90Error,
})

/** How far off to expect costs. */
export function costErrorColumns(errorBand: ErrorBand | undefined, of: Costing) {
  const errors = costErrors(errorBand, of)
  return { costMedianError: errors?.medianError, costP90Error: errors?.p90Error }
}
