import { InputError } from './inputError.ts'

/** The least and the most that a number may be, both included. */
export type NumberBounds = readonly [number, number]

type BoundsOf = (field: string) => NumberBounds | undefined

/** A number out of bounds, and where it stands: ".layers[0].count". */
type Misfit = { readonly path: string; readonly value: number; readonly bounds: NumberBounds }

const within = (misfit: Misfit, path: string): Misfit => ({ ...misfit, path: path + misfit.path })

/** The first number out of bounds; where it stands is put together only when there is one. */
function misfitIn(value: unknown, boundsOf: BoundsOf, bounds?: NumberBounds): Misfit | undefined {
  if (typeof value === 'number')
    return bounds === undefined || (value >= bounds[0] && value <= bounds[1])
      ? undefined
      : { path: '', value, bounds }
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const misfit = misfitIn(value[index], boundsOf, bounds)
      if (misfit !== undefined) return within(misfit, `[${index}]`)
    }
    return undefined
  }
  for (const field in value) {
    const inside = boundsOf(field)
    if (inside === undefined) continue
    const misfit = misfitIn((value as Record<string, unknown>)[field], boundsOf, inside)
    if (misfit !== undefined) return within(misfit, `.${field}`)
  }
  return undefined
}

/**
 * Throws InputError for the first number anywhere in plain data that is out of bounds or not a number.
 * @param value plain data: records, lists, numbers, words
 * @param what it is, for the sentence: "model"
 * @param boundsOf the bounds of a field, by its name; undefined for fields that are not looked into
 */
export function checkNumbers(value: unknown, what: string, boundsOf: BoundsOf): void {
  const misfit = misfitIn(value, boundsOf)
  if (misfit === undefined) return
  const [least, most] = misfit.bounds
  throw new InputError(`${what}${misfit.path} must be a number from ${least} to ${most}, not ${misfit.value}`)
}
