import { type DecodeQuestion, InputError } from 'paretoken'
import { parseNumber } from '../arguments/number.ts'
import type { Library } from '../catalog/library.ts'
import { type CombinedFlags, combinedSeries, type Series } from './combinedSeries.ts'

/** A question about decoding alone, and what to call it. */
export type DecodeSeries = Series<DecodeQuestion>

const usualContext = '4096'

const parseTokens = (text: string, where: string): number =>
  parseNumber(text, { where, what: 'tokens of context', least: 1, most: 1e9, whole: true, example: '8k' })

/** Tokens each new token attends to, as typed. Throws InputError where they cannot be. */
export const parseContext = (text = usualContext): number => parseTokens(text, '--context')

/** What memory must hold of each sequence: no less than the context. */
function parseReserved(text: string, contextTokens: number): number {
  const reserved = parseTokens(text, '--reserve-context')
  if (reserved >= contextTokens) return reserved
  throw new InputError(
    `--reserve-context: ${reserved} tokens are fewer than the ${contextTokens} of --context; leave it out, or give more`,
  )
}

/** Every combination of the models, machines, precisions and calibrations asked for. */
export async function decodeSeries(
  modelNames: readonly string[],
  flags: CombinedFlags,
  library: Library,
): Promise<readonly DecodeSeries[]> {
  const contextTokens = parseContext(flags.context)
  const reserved = flags.reserveContext
  const workload = {
    contextTokens,
    ...(reserved === undefined ? {} : { reservedContextTokens: parseReserved(reserved, contextTokens) }),
  }
  return combinedSeries(modelNames, flags, library, ({ combined }) => ({ ...combined, workload }))
}
