import type { Path } from './path.ts'
import type { Factor, Quantity } from './quantityOf.ts'

/** Takes note of something wrong at a path of a description. */
export type Report = (path: Path, sentence: string) => void

/** Whether something a file gives is a factor on what it extends. */
export const isFactor = (given: unknown): given is Factor =>
  typeof given === 'object' && given !== null && 'times' in given

/**
 * A quantity in SI units: as given, or the base's times the factor given, or the base's where none is given. A factor
 * without a base is reported and gives undefined.
 */
export function resolveQuantity(
  given: Quantity | undefined,
  base: number | undefined,
  path: Path,
  report: Report,
): number | undefined {
  if (given === undefined) return base
  if (!isFactor(given)) return given
  if (base !== undefined) return base * given.times
  report(path, `cannot be a factor, ${given.times}x: what it extends has no value to multiply`)
  return undefined
}
