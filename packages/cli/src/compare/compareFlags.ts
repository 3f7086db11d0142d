import { Option } from '@commander-js/extra-typings'
import { InputError } from 'paretoken'
import { collectList } from '../arguments/list.ts'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import type { OutputFlags } from '../output/outputFlags.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'

/** The flags of `paretoken compare`, as typed. */
export type CompareFlags = ServingFlags & OutputFlags & { readonly speeds?: readonly string[] | undefined }

/** The flag that is its alone, for the command to take. */
export const speedsOption = new Option(
  '--speeds <tokens/s>',
  'speeds for one user at which costs are compared, such as 20,50,100 (default: a few round ones within reach)',
).argParser(collectList)

/** More columns than anyone reads. */
const mostSpeeds = 20

/** The speeds that were asked for, the slowest first; undefined where none were. Throws InputError where one cannot be. */
export function speedsAsked({ speeds }: Pick<CompareFlags, 'speeds'>): readonly number[] | undefined {
  if (speeds === undefined) return undefined
  if (speeds.length === 0) throw new InputError('--speeds: it is empty; 20,50,100 would be right')
  const all = [...new Set(speeds.map((text) => parseTokensPerSecond(text, '--speeds', '20,50,100')))]
  if (all.length > mostSpeeds)
    throw new InputError(`--speeds: ${all.length} are more than a table can hold; give at most ${mostSpeeds}`)
  return all.sort((a, b) => a - b)
}
