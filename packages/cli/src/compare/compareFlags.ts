import { InputError } from 'paretoken'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import type { OutputFlags } from '../output/outputFlags.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'

/** The flags of `paretoken compare`, as typed. */
export type CompareFlags = ServingFlags & OutputFlags & { readonly speeds?: readonly string[] | undefined }

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
