import type { FittedNetworks } from '@paretoken/catalog'

/** The text of the catalog's file of network calibrations; still to be formatted. */
export const fittedNetworksFile = (
  fitted: FittedNetworks,
): string => `import type { FittedNetworks } from './familyNetworks.ts'

/** Constants of communication by family. Made by \`npm run calibrate\` from tables of measured messages; not to be edited. */
export const fittedNetworks: FittedNetworks = ${JSON.stringify(fitted, null, 2)}
`
