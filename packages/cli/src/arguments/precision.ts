import {
  computeFormats,
  InputError,
  type NumberFormat,
  numberFormats,
  type Precision,
  uniformPrecision,
} from 'paretoken'
import { parseChoice } from './choice.ts'

/** The name of the formats a checkpoint is kept in. */
export const asCheckpoint = 'checkpoint'

/** Parts of a model that can have a format of their own, as typed. */
const parts: Readonly<Record<string, keyof Precision>> = {
  attention: 'attention',
  'feed-forward': 'feedForward',
  experts: 'experts',
  embedding: 'embedding',
  head: 'head',
  compute: 'compute',
  'kv-cache': 'kvCache',
  state: 'state',
  communication: 'communication',
  dispatch: 'dispatch',
}

/** A part with its format: "experts=nvfp4". */
function partOf(text: string): Partial<Precision> {
  const [name = '', format] = text.split('=')
  if (format === undefined)
    throw new InputError(`--precision: "${text}" lacks a format; fp8/${name}=bf16 would be right`)
  const part = parts[parseChoice(name, '--precision', Object.keys(parts))] as keyof Precision
  return { [part]: parseChoice(format, '--precision', part === 'compute' ? computeFormats : numberFormats) }
}

/**
 * The formats in which a model is to be served: a format for all its layers, or "checkpoint", as its checkpoint is kept; then parts that
 * differ: "fp8/attention=bf16/communication=fp8".
 * @param kvCache the format of the KV cache; as the rest has it when absent
 */
export function parsePrecision(text: string, checkpoint: Precision, kvCache: string | undefined): Precision {
  const [base = '', ...others] = text.split('/')
  const usual: 'checkpoint' | NumberFormat = parseChoice(base, '--precision', [
    asCheckpoint,
    ...numberFormats,
  ])
  return {
    ...(usual === asCheckpoint ? checkpoint : uniformPrecision(usual)),
    ...Object.assign({}, ...others.map(partOf)),
    ...(kvCache === undefined ? {} : { kvCache: parseChoice(kvCache, '--kv-cache', numberFormats) }),
  }
}
