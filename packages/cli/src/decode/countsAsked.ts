import { type FrontierQuestion, InputError } from 'paretoken'
import { mostAccelerators, parseAcceleratorNumbers } from '../arguments/acceleratorNumbers.ts'
import { parseNumber } from '../arguments/number.ts'
import type { DecodeFlags } from './decodeFlags.ts'

/** The numbers of accelerators that flags ask for. Throws InputError where they cannot be. */
export function countsAsked({
  accelerators,
  maxAccelerators,
}: Pick<DecodeFlags, 'maxAccelerators' | 'accelerators'>): Pick<
  FrontierQuestion,
  'accelerators' | 'maximumAccelerators'
> {
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
