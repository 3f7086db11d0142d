import type { ExplainFlags } from '@paretoken/cli/answers'
import type { SeriesAsked, SharedFlag, SharedFlags } from './explored.ts'
import { flagsOf } from './flagsOf.ts'

/** What of a point says which deployment it is, and how long the contexts are that it decodes. */
export type Deployment = {
  readonly layoutName: string
  readonly batch: number
  /** Of a point of requests, which have no context of their own: the mean, in whole tokens. */
  readonly contextTokens?: number
  readonly reservedContextTokens?: number
}

/** Flags of all series that bear on one deployment. */
const taken: readonly SharedFlag[] = [
  'context',
  'reserveContext',
  'owned',
  'purchase',
  'years',
  'powerPrice',
  'pue',
  'watts',
]

/** The flags that ask `paretoken explain` for a deployment of a series. @param hardware what its machine is called; as the series has it when absent */
export function explainFlagsOf(
  { model, hardware: own, precision, kvCache, calibration, price }: SeriesAsked,
  flags: SharedFlags,
  { layoutName, batch, contextTokens, reservedContextTokens }: Deployment,
  hardware = own,
): ExplainFlags {
  const given = { precision, kvCache, calibration, price }
  const kept = Object.fromEntries(Object.entries(given).filter(([, word]) => word !== undefined))
  const shared = Object.fromEntries(
    taken.flatMap((flag) => (flags[flag] === undefined ? [] : [[flag, flags[flag]]])),
  )
  const context =
    contextTokens === undefined
      ? {}
      : {
          context: String(contextTokens),
          ...(reservedContextTokens === undefined ? {} : { reserveContext: String(reservedContextTokens) }),
        }
  return {
    ...flagsOf({ model, hardware: own, ...kept }, { ...shared, ...context }, hardware),
    layout: layoutName,
    batch: String(batch),
  }
}
