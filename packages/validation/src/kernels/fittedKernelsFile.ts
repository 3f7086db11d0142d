import type { FittedKernels } from '@paretoken/catalog'

/** The text of the catalog's file of kernel calibrations; still to be formatted. */
export const fittedKernelsFile = (
  fitted: FittedKernels,
): string => `import type { FittedKernels } from './familyKernels.ts'

/** Constants of kernels by family, class and format. Made by \`npm run calibrate\` from tables of measured kernels; not to be edited. */
export const fittedKernels: FittedKernels = ${JSON.stringify(fitted, null, 2)}
`
