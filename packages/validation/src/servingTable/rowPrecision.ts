import { checkpointPrecision, modelEntries, modelEntry } from '@paretoken/catalog'
import { bytesPerElement, InputError, type NumberFormat, type Precision, uniformPrecision } from 'paretoken'
import { isOfOverview, overviewPrecision } from './overview.ts'
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
 * A format throughout. The cache is in fp8 beside weights of fp8 and fp4: so are checkpoints that makers of accelerators quantise (NVIDIA's, whose
 * `hf_quant_config.json` has `kv_cache_quant_algo: FP8`; AMD's, by name `-FP8-KV`), and others of the same models are not published or not in the catalog.
 */
const quantised = (weights: NumberFormat): Precision =>
  uniformPrecision(weights, weights === 'fp8' || weights === 'nvfp4' ? { kvCache: 'fp8' } : {})

/** The formats of a model in weights that are stated, or of its checkpoint. */
function statedPrecision({
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
  const isOfFourBits = bytesPerElement[own.experts] < bytesPerElement.fp8
  if (alike.includes(own.experts) || (isOfFourBits && weights === 'fp8')) return own
  const variant = modelEntries.find((entry) => entry.id === `${model}-${weights}`)
  return variant === undefined ? quantised(weights) : checkpointPrecision(variant)
}

/**
 * The formats a model was served in: those of its checkpoint where nothing is stated, or the same is; those of its checkpoint in the
 * format that is stated where the catalog has one (`qwen3-32b-fp8`); else that format throughout. Nobody widens experts of four bits to fp8, so
 * that where it is stated of them it is what something else is in (gpt-oss on Hopper).
 */
export function rowPrecision(
  row: Pick<ServingRow, 'model' | 'weight_precision' | 'hardware' | 'group'>,
): Precision {
  const precision = statedPrecision(row)
  return isOfOverview(row) ? overviewPrecision(precision, row) : precision
}
