/**
 * Bytes one element takes in each number format, its share of the scales included. Scales: `fp8-block` one fp32 for
 * 128×128 weights (DeepSeek-V3, arXiv:2412.19437); `mx…` one byte for 32 elements (OCP Microscaling Formats 1.0);
 * `nvfp4` one fp8 for 16 elements (NVIDIA); `int2` to `int4` one fp16 for a group of 128, or of 64 or 32 where the name
 * says so (GPTQ, AWQ). Formats without a suffix have one scale for a row or a tensor, which is too little to count.
 */
export const bytesPerElement = {
  fp32: 4,
  tf32: 4,
  bf16: 2,
  fp16: 2,
  fp8: 1,
  'fp8-block': 1 + 4 / (128 * 128),
  mxfp8: 1 + 1 / 32,
  int8: 1,
  mxfp6: 0.75 + 1 / 32,
  int4: 0.5 + 2 / 128,
  'int4-group-64': 0.5 + 2 / 64,
  'int4-group-32': 0.5 + 2 / 32,
  'int4-channel': 0.5,
  mxfp4: 0.5 + 1 / 32,
  nvfp4: 0.5 + 1 / 16,
  int3: 0.375 + 2 / 128,
  int2: 0.25 + 2 / 128,
} as const

/** The name of a number format, as in `bytesPerElement`. */
export type NumberFormat = keyof typeof bytesPerElement

/** All number formats, widest first. */
export const numberFormats = Object.keys(bytesPerElement) as readonly NumberFormat[]

/** The types matrix products run in: what data sheets give FLOP/s for. */
export const computeFormats = ['fp32', 'tf32', 'bf16', 'fp16', 'fp8', 'int8', 'fp6', 'fp4', 'int4'] as const

/** The type a matrix product runs in. */
export type ComputeFormat = (typeof computeFormats)[number]

/** The compute type whose operands are of that number format, leaving its scales aside. */
export const computeFormatOf: Readonly<Record<NumberFormat, ComputeFormat>> = {
  fp32: 'fp32',
  tf32: 'tf32',
  bf16: 'bf16',
  fp16: 'fp16',
  fp8: 'fp8',
  'fp8-block': 'fp8',
  mxfp8: 'fp8',
  int8: 'int8',
  mxfp6: 'fp6',
  int4: 'int4',
  'int4-group-64': 'int4',
  'int4-group-32': 'int4',
  'int4-channel': 'int4',
  mxfp4: 'fp4',
  nvfp4: 'fp4',
  int3: 'int4',
  int2: 'int4',
}
