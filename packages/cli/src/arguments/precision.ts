import { suggest } from '@paretoken/catalog'
import { InputError, type NumberFormat, numberFormats, type Precision, uniformPrecision } from 'paretoken'

/** The name of the formats a checkpoint is kept in. */
export const asCheckpoint = 'checkpoint'

function formatNamed(text: string, where: string, others: readonly string[]): NumberFormat {
  const found = numberFormats.find((format) => format === text.toLowerCase())
  if (found !== undefined) return found
  const known = [...others, ...numberFormats]
  const near = suggest(
    known.map((id) => ({ id })),
    text,
    1,
  )[0]
  const hint = near === undefined ? '' : `did you mean ${near}? `
  throw new InputError(`${where}: "${text}" is not known; ${hint}there are ${known.join(', ')}`)
}

/**
 * The formats in which a model is to be served: a format for all its layers, or "checkpoint", as its checkpoint is kept.
 * @param kvCache the format of the KV cache; as the rest has it when absent
 */
export function parsePrecision(text: string, checkpoint: Precision, kvCache: string | undefined): Precision {
  const isCheckpoint = text.toLowerCase() === asCheckpoint
  const precision = isCheckpoint
    ? checkpoint
    : uniformPrecision(formatNamed(text, '--precision', [asCheckpoint]))
  return kvCache === undefined ? precision : { ...precision, kvCache: formatNamed(kvCache, '--kv-cache', []) }
}
