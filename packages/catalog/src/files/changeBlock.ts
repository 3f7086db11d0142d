import type { Block } from './blockChanges.ts'
import type { Path } from './path.ts'
import { isFactor, type Report, resolveQuantity } from './resolveQuantity.ts'

/** Whether a value is fields with values. */
export const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The whole number that a product like 1.1 × 10 stands for, which floating point misses by a hair. */
const tidy = (product: number): number => {
  const whole = Math.round(product)
  return Math.abs(product - whole) <= 1e-9 * whole ? whole : product
}

function changeValue(given: unknown, base: unknown, path: Path, report: Report): unknown {
  if (isFactor(given)) {
    const product = resolveQuantity(given, typeof base === 'number' ? base : undefined, path, report)
    return product && tidy(product)
  }
  return isBlock(given) ? changeBlock(given, isBlock(base) ? base : undefined, path, report) : given
}

/**
 * Fields with changes from a file on top: factors multiply the number in place, null takes away, fields within fields
 * are changed one by one. A factor on nothing is reported.
 * @param path where in the file the changes are given
 */
export function changeBlock(given: Block, base: Block | undefined, path: Path, report: Report): Block {
  const changed = new Map(Object.entries(base ?? {}))
  for (const [field, value] of Object.entries(given)) {
    if (value === null) changed.delete(field)
    else if (value !== undefined)
      changed.set(field, changeValue(value, base?.[field], [...path, field], report))
  }
  return Object.fromEntries(changed)
}
