import type { ComputeFormat, NumberFormat } from 'paretoken'
import { type Fields, fieldValue, list } from './fields.ts'
import { type PartFormats, partsCovered, type WeightPart } from './modelParts.ts'

/** What a quantisation block says: formats of parts, the type of products, the KV cache's format. */
export type Quantization = {
  readonly parts: PartFormats
  readonly compute?: ComputeFormat
  readonly kvCache?: NumberFormat
  readonly notes: readonly string[]
}

/** How a method's block is read, for a model with so many layers. */
export type QuantizationMethod = (fields: Fields, layers: number) => Quantization

/** Parts that methods mean when they speak of linear layers. */
export const linear: readonly WeightPart[] = ['attention', 'feedForward', 'experts']

/** One format for all linear layers. */
export const all = (format: NumberFormat): PartFormats => ({
  attention: format,
  feedForward: format,
  experts: format,
})

/** Formats without the parts that a list of modules leaves alone. */
export function except(parts: PartFormats, ignored: readonly unknown[], layers: number): PartFormats {
  const covered = partsCovered(ignored, layers)
  return Object.fromEntries(Object.entries(parts).filter(([part]) => !covered.has(part as WeightPart)))
}

/** Modules that are left alone, under the names that methods give the list. */
export const ignoredModules = (fields: Fields): readonly unknown[] =>
  [
    'modules_to_not_convert',
    'ignore',
    'exclude_modules',
    'exclude',
    'ignored_layers',
    'llm_int8_skip_modules',
  ].flatMap((name) => (Array.isArray(fieldValue(fields, name)) ? (list(fields, name, 1_000_000) ?? []) : []))
