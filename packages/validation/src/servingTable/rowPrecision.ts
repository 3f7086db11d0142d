import { checkpointPrecision, modelEntries, modelEntry } from '@paretoken/catalog'
import { InputError, type NumberFormat, type Precision, uniformPrecision } from 'paretoken'
import type { ServingRow } from './servingRow.ts'

/** Formats by their names in the table, and those that checkpoints in them keep their experts in. */
const formats: Readonly<
  Record<string, { readonly weights: NumberFormat; readonly alike: readonly NumberFormat[] }>
> = {
  bf16: { weights: 'bf16', alike: ['bf16'] },
  fp8: { weights: 'fp8', alike: ['fp8', 'fp8-block'] },
  fp4: { weights: 'nvfp4', alike: ['nvfp4', 'mxfp4'] },
  int8: { weights: 'int8', alike: ['int8'] },
  int4: { weights: 'int4', alike: ['int4'] },
}

/**
 * The formats a model was served in: those of its checkpoint where nothing is stated, or the same is; those of its checkpoint in the
 * format that is stated where the catalog has one (`qwen3-32b-fp8`); else that format throughout.
 */
export function rowPrecision({
  model,
  weight_precision,
}: Pick<ServingRow, 'model' | 'weight_precision'>): Precision {
  const own = checkpointPrecision(modelEntry(model))
  if (weight_precision === '') return own
  const format = formats[weight_precision]
  if (format === undefined)
    throw new InputError(
      `unknown weights (weight_precision): "${weight_precision}"; there are ${Object.keys(formats).join(', ')}`,
    )
  const { weights, alike } = format
  if (alike.includes(own.experts)) return own
  const variant = modelEntries.find((entry) => entry.id === `${model}-${weights}`)
  return variant === undefined ? uniformPrecision(weights) : checkpointPrecision(variant)
}
