import type { FittedEngines } from '@paretoken/catalog'

/** The text of the catalog's file of engine constants; still to be formatted. */
export const fittedEnginesFile = (
  fitted: FittedEngines,
): string => `import type { FittedEngines } from './fittedEngine.ts'

/** Constants of serving engines. Made by \`npm run calibrate\` from measured runs of whole engines; not to be edited. */
export const fittedEngines: FittedEngines = ${JSON.stringify(fitted, null, 2)}
`
