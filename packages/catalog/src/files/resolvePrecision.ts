import { type Precision, uniformPrecision } from 'paretoken'
import type { DescribedPrecision } from './precisionSchema.ts'

/**
 * A precision as a file gives it: one format for all weights, or parts, which change the base's; where there is none,
 * bf16. Undefined where neither is given.
 */
export function resolvePrecision(
  given: DescribedPrecision | undefined,
  base: Precision | undefined,
): Precision | undefined {
  if (given === undefined) return base
  if (typeof given === 'string') return uniformPrecision(given)
  const { weights, ...parts } = given
  const start = weights === undefined ? (base ?? uniformPrecision('bf16')) : uniformPrecision(weights)
  return { ...start, ...parts }
}
