import { InputError } from './inputError.ts'

/** The least and the most that a number may be, both included. */
export type NumberBounds = readonly [number, number]

/**
 * Throws InputError for the first number anywhere in plain data that is out of bounds or not a number.
 * @param value plain data: records, lists, numbers, words
 * @param path where it stands, for the sentence: "model"
 * @param boundsOf the bounds of a field, by its name; undefined for fields that are not looked into
 */
export function checkNumbers(
  value: unknown,
  path: string,
  boundsOf: (field: string) => NumberBounds | undefined,
  bounds?: NumberBounds,
): void {
  if (typeof value === 'number') {
    if (bounds !== undefined && !(value >= bounds[0] && value <= bounds[1]))
      throw new InputError(`${path} must be a number from ${bounds[0]} to ${bounds[1]}, not ${value}`)
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      checkNumbers(value[index], `${path}[${index}]`, boundsOf, bounds)
  } else if (typeof value === 'object' && value !== null) {
    for (const field in value) {
      const within = boundsOf(field)
      if (within !== undefined)
        checkNumbers((value as Record<string, unknown>)[field], `${path}.${field}`, boundsOf, within)
    }
  }
}
