import { z } from 'zod'

/** The most that counts and sizes of models may be: far above every model there is, their products still finite. */
export const largest = {
  layers: 10_000,
  heads: 100_000,
  dimension: 100_000,
  hiddenSize: 1_000_000,
  width: 100_000_000,
  experts: 1_000_000,
  vocabulary: 100_000_000,
  tokens: 1_000_000_000_000,
} as const

/** A field that holds a whole number, from 1 unless `least` says otherwise. */
export const wholeField = (most: number, description: string, least = 1) =>
  z.int().min(least).max(most).meta({ description })

/** A field that holds true or false, and is false when left out. */
export const flagField = (description: string) => z.boolean().meta({ description }).exactOptional()
