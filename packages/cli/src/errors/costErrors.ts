import type { ErrorBand, FigureErrorBand } from '@paretoken/catalog'

/** What costs are of: of decoding alone they go by the time per token, of requests by throughput. */
export type Costing = 'decoding' | 'requests'

/** How far off to expect costs; undefined where nothing is predicted. */
export const costErrors = (errorBand: ErrorBand | undefined, of: Costing): FigureErrorBand | undefined =>
  of === 'decoding' ? errorBand : errorBand?.throughput
