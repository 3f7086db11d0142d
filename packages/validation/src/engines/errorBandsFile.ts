import type { MeasuredErrorBand } from '@paretoken/catalog'

/** The text of the catalog's file of error bands; still to be formatted. */
export const errorBandsFile = (
  bands: readonly MeasuredErrorBand[],
): string => `import type { MeasuredErrorBand } from './measuredErrorBand.ts'

/** Errors of predicted times and throughput, from cross-validation. Made by \`npm run calibrate\` from measured runs of whole engines; not to be edited. */
export const errorBands: readonly MeasuredErrorBand[] = ${JSON.stringify(bands, null, 2)}
`
