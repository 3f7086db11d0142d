import { Option } from '@commander-js/extra-typings'
import { type FrontierQuestion, InputError } from 'paretoken'
import { mostAccelerators, parseAcceleratorNumbers } from '../arguments/acceleratorNumbers.ts'
import { parseNumber } from '../arguments/number.ts'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import type { DecodeFlags } from '../decode/decodeFlags.ts'

/** The flags that bound a frontier, as typed. */
export type BoundFlags = Pick<DecodeFlags, 'maxAccelerators' | 'accelerators'> & {
  readonly demand?: string | undefined
  readonly minSpeed?: string | undefined
}

/** Those flags that are a frontier's alone, for the command to take. */
export const boundOptions = {
  demand: new Option(
    '--demand <tokens/s>',
    'leave out deployments that serve more tokens per second than this in all, such as 10k',
  ),
  minSpeed: new Option('--min-speed <tokens/s>', 'speed for one user that no deployment may fall short of'),
}

/** The numbers of accelerators that flags ask for. Throws InputError where they cannot be. */
export function countsAsked({
  accelerators,
  maxAccelerators,
}: BoundFlags): Pick<FrontierQuestion, 'accelerators' | 'maximumAccelerators'> {
  if (accelerators !== undefined && maxAccelerators !== undefined)
    throw new InputError('--accelerators lists them all; leave out --max-accelerators')
  if (accelerators !== undefined)
    return { accelerators: parseAcceleratorNumbers(accelerators, '--accelerators') }
  if (maxAccelerators === undefined) return {}
  return {
    maximumAccelerators: parseNumber(maxAccelerators, {
      where: '--max-accelerators',
      what: 'accelerators',
      least: 1,
      most: mostAccelerators,
      whole: true,
      example: '64',
    }),
  }
}

/** What a frontier is bounded by. Throws InputError where a number cannot be. */
export const boundsOf = (flags: BoundFlags): Partial<FrontierQuestion> => ({
  ...countsAsked(flags),
  ...(flags.demand === undefined
    ? {}
    : { demandTokensPerSecond: parseTokensPerSecond(flags.demand, '--demand', '10k') }),
  ...(flags.minSpeed === undefined
    ? {}
    : { minimumTokensPerSecond: parseTokensPerSecond(flags.minSpeed, '--min-speed', '50') }),
})
