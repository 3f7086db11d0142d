import { InputError } from '../inputError.ts'

/** What a figure may be: from the least to the most, both included, and 0 where that is allowed beside them. */
export type FigureBounds = { readonly least: number; readonly most: number; readonly orZero?: true }

/** Tokens, seconds, dollars: nothing at all, or so much that quotients of products of several stay numbers. */
export const amount: FigureBounds = { least: 1e-15, most: 1e12, orZero: true }

/** An amount that there must be some of. */
export const someAmount: FigureBounds = { least: 1e-15, most: 1e12 }

/** A part of a whole, which may be none of it. */
export const share: FigureBounds = { least: 0, most: 1 }

/** A part of a whole that is divided by: some of it. */
export const someShare: FigureBounds = { least: 1e-6, most: 1 }

/**
 * Throws InputError for the first figure of a record that is missing, not a number or out of bounds.
 * @param figures the record
 * @param what it is, for the sentence: "ownership"; "" where the fields stand for themselves
 * @param bounds the bounds of each field to look at, in that order
 */
export function checkFigures<Field extends string>(
  figures: { readonly [field in NoInfer<Field>]: number },
  what: string,
  bounds: { readonly [field in Field]: FigureBounds },
): void {
  for (const field in bounds) {
    const value = figures[field]
    const { least, most, orZero } = bounds[field]
    if (typeof value === 'number' && ((value >= least && value <= most) || (orZero && value === 0))) continue
    throw new InputError(
      `${what === '' ? '' : `${what}.`}${field} must be ${orZero ? '0 or ' : ''}a number from ${least} to ${most}, not ${value}`,
    )
  }
}
