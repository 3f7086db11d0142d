import { InputError, type NumberFormat } from 'paretoken'

/** What a table of measurements says of a kernel's formats by one name. */
export type NamedFormats = {
  /** Of the weights, or of the cache. */
  readonly kept: NumberFormat
  /** Of the activations that are multiplied with them, in which the product runs. */
  readonly activations: 'bf16' | 'fp8' | 'nvfp4'
}

const formats: Readonly<Record<string, NamedFormats>> = {
  bfloat16: { kept: 'bf16', activations: 'bf16' },
  fp8: { kept: 'fp8', activations: 'fp8' },
  fp8_block: { kept: 'fp8-block', activations: 'fp8' },
  nvfp4: { kept: 'nvfp4', activations: 'nvfp4' },
  int4_wo: { kept: 'int4', activations: 'bf16' },
  w4a16_mxfp4: { kept: 'mxfp4', activations: 'bf16' },
  w4a8_mxfp4_mxfp8: { kept: 'mxfp4', activations: 'fp8' },
}

/** The formats that a table's name stands for. */
export function formatsNamed(name: string): NamedFormats {
  const named = formats[name]
  if (named === undefined)
    throw new InputError(
      `unknown format in a table of kernels: "${name}"; known: ${Object.keys(formats).join(', ')}`,
    )
  return named
}
