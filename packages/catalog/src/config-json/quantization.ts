import type { NumberFormat } from 'paretoken'
import { type Fields, fieldValue, isRecord, text } from './fields.ts'
import { quantizationMethod } from './quantizationMethods.ts'
import { algorithmNamed, schemeFormat } from './quantizedFormat.ts'
import type { Quantization } from './quantizedParts.ts'

/** The KV cache's format, which files give as a scheme or by name. */
function kvCacheFormat(fields: Fields): NumberFormat | undefined {
  const value = fieldValue(fields, 'kv_cache_scheme') ?? fieldValue(fields, 'kv_cache_quant_algo')
  if (isRecord(value)) return schemeFormat({ where: `${fields.where}kv_cache_scheme.`, values: value })
  return (
    algorithmNamed(value)?.weights ?? (typeof value === 'string' && /^fp8/i.test(value) ? 'fp8' : undefined)
  )
}

/** What a quantisation block of a `config.json`, or of a file beside it, says of a model with so many layers. */
export function quantization(fields: Fields, layers: number): Quantization {
  const method = quantizationMethod(fields)
  const kvCache = kvCacheFormat(fields)
  if (method === undefined) {
    const name = text(fields, 'quant_method') ?? 'without a name'
    return {
      parts: {},
      notes: [
        `quantisation method ${name.slice(0, 40)} was not understood; weights are taken as unquantised`,
      ],
    }
  }
  return { ...method(fields, layers), ...(kvCache === undefined ? {} : { kvCache }) }
}
