import type { CombinedFlags } from '../decode/combinedSeries.ts'
import type { OutputFlags } from '../output/outputFlags.ts'

/** The flags of `paretoken explain`, as typed. */
export type ExplainFlags = CombinedFlags &
  OutputFlags & {
    readonly layout?: string | undefined
    readonly batch?: string | undefined
    readonly speed?: string | undefined
  }
