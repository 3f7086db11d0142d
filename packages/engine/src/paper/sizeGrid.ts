import type { PaperAccelerator } from './accelerator.ts'
import { type PaperTransformer, transformerCounts } from './transformer.ts'

/** The sizes that a frontier is searched over. */
export type SizeGrid = { readonly batches: Float64Array; readonly accelerators: Float64Array }

const mostDoublings = 18

/**
 * 2^x with a smaller rounding error than `Math.pow` has. Whether the fewest accelerators just hold the weights is decided by the last
 * bit (a quirk); this power decides it as the reference does on all golden curves but one.
 */
function powerOfTwo(x: number): number {
  const whole = Math.floor(x)
  return 2 ** whole * (1 + Math.expm1((x - whole) * Math.LN2))
}

/**
 * `resolution` batches from 1 to 2^18·S and as many numbers of accelerators from what just holds the weights to 2^18, both even
 * in their logarithm.
 */
export function sizeGrid(
  model: PaperTransformer,
  accelerator: PaperAccelerator,
  resolution: number,
): SizeGrid {
  const { sparsityFactor, weightBytes } = transformerCounts(model)
  const leastDoublings = Math.log2(weightBytes / accelerator.hbmBytes)
  const steps = resolution - 1
  const batchDoublings = mostDoublings + Math.log2(sparsityFactor)
  return {
    batches: Float64Array.from({ length: resolution }, (_, i) => 2 ** ((i * batchDoublings) / steps)),
    accelerators: Float64Array.from({ length: resolution }, (_, i) =>
      powerOfTwo(leastDoublings + (i * (mostDoublings - leastDoublings)) / steps),
    ),
  }
}
