import { type ServingEngine, servingEngines } from '@paretoken/catalog'

/** Something of each engine. */
export type ForEngines<Thing> = { readonly [engine in ServingEngine]: Thing }

/** Something of each engine. */
export const forEngines = <Thing>(thing: (engine: ServingEngine) => Thing): ForEngines<Thing> =>
  Object.fromEntries(servingEngines.map((engine) => [engine, thing(engine)])) as ForEngines<Thing>
