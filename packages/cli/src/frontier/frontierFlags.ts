import type { FrontierQuestion } from 'paretoken'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { countsAsked } from '../decode/countsAsked.ts'
import type { DecodeFlags } from '../decode/decodeFlags.ts'
import type { OutputFlags } from '../output/outputFlags.ts'
import { type LevelFlags, speedAsked } from '../serving/serviceLevel.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'

/** The flags that bound a frontier, as typed. */
export type BoundFlags = Pick<DecodeFlags, 'maxAccelerators' | 'accelerators'> &
  Pick<LevelFlags, 'minSpeed' | 'tpot'> & {
    readonly demand?: string | undefined
  }

/** The flags of `paretoken frontier` for the physical model. */
export type FrontierFlags = ServingFlags &
  BoundFlags &
  OutputFlags & { readonly perAccelerator?: true | undefined }

/** What a frontier is bounded by. Throws InputError where a number cannot be. */
export const boundsOf = (flags: BoundFlags): Partial<FrontierQuestion> => ({
  ...countsAsked(flags),
  ...(flags.demand === undefined
    ? {}
    : { demandTokensPerSecond: parseTokensPerSecond(flags.demand, '--demand', '10k') }),
  ...speedAsked(flags),
})
