import { acceleratorFamilies, type FittedNetworks } from '@paretoken/catalog'

/** The text of the catalog's file of network constants; still to be formatted. */
export function fittedNetworksFile(fitted: FittedNetworks): string {
  const families = acceleratorFamilies.flatMap((family) => {
    const own = fitted[family]
    return own === undefined ? [] : [[family, { constants: own.constants, residuals: own.residuals }]]
  })
  const fit = { shared: fitted.any.shared, families: Object.fromEntries(families) }
  return `import type { FittedNetworks } from './familyNetworks.ts'
import { fittedNetworksOf } from './fittedNetworksOf.ts'

/** Constants of communication, shared and by family, and what they make. Made by \`npm run calibrate\` from tables of measured messages; not to be edited. */
export const fittedNetworks: FittedNetworks = fittedNetworksOf(${JSON.stringify(fit, null, 2)})
`
}
