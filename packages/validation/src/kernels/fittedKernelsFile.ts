import { acceleratorFamilies, type FittedKernels } from '@paretoken/catalog'

/** The text of the catalog's file of kernel constants; still to be formatted. */
export function fittedKernelsFile(fitted: FittedKernels): string {
  const families = acceleratorFamilies.flatMap((family) => {
    const own = fitted[family]
    return own === undefined ? [] : [[family, { constants: own.constants, residuals: own.residuals }]]
  })
  const fit = { shared: fitted.any.shared, families: Object.fromEntries(families) }
  return `import type { FittedKernels } from './familyKernels.ts'
import { fittedKernelsOf } from './fittedKernelsOf.ts'

/** Constants of kernels, shared and by family, and what they make. Made by \`npm run calibrate\` from tables of measured kernels; not to be edited. */
export const fittedKernels: FittedKernels = fittedKernelsOf(${JSON.stringify(fit, null, 2)})
`
}
