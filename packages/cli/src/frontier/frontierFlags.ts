import { Option } from '@commander-js/extra-typings'
import type { FrontierQuestion } from 'paretoken'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { countsAsked } from '../decode/countsAsked.ts'
import type { DecodeFlags } from '../decode/decodeFlags.ts'
import { type LevelFlags, speedAsked } from '../serving/serviceLevel.ts'

/** The flags that bound a frontier, as typed. */
export type BoundFlags = Pick<DecodeFlags, 'maxAccelerators' | 'accelerators'> &
  Pick<LevelFlags, 'minSpeed' | 'tpot'> & {
    readonly demand?: string | undefined
  }

/** Those flags that are a frontier's alone, for the command to take. */
export const boundOptions = {
  demand: new Option(
    '--demand <tokens/s>',
    'leave out deployments that serve more tokens per second than this in all, such as 10k',
  ),
}

/** What a frontier is bounded by. Throws InputError where a number cannot be. */
export const boundsOf = (flags: BoundFlags): Partial<FrontierQuestion> => ({
  ...countsAsked(flags),
  ...(flags.demand === undefined
    ? {}
    : { demandTokensPerSecond: parseTokensPerSecond(flags.demand, '--demand', '10k') }),
  ...speedAsked(flags),
})
