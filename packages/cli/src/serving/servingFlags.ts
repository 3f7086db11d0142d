import type { CombinedFlags } from '../decode/combinedSeries.ts'
import type { PrefillFlags } from './prefillAsked.ts'
import type { RequestFlags } from './requestsAsked.ts'
import type { LevelFlags } from './serviceLevel.ts'
import type { SpeculationFlags } from './speculationAsked.ts'

/** The flags that say what is requested and how it is served, on what, and what that costs, as typed. */
export type ServingFlags = CombinedFlags &
  RequestFlags &
  LevelFlags &
  PrefillFlags &
  SpeculationFlags & {
    readonly serving?: string | undefined
    readonly matching?: string | undefined
    readonly promptTokensPerPass?: string | undefined
    readonly utilization?: string | undefined
  }
