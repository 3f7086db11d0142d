import { logarithmRoundTrip } from './roundTrip.ts'

const steps = 10

/**
 * The pipeline degrees that the paper tries: ten steps from 1 to `most`, even in their logarithm, mostly fractions (a quirk).
 * The last one is `most` but for rounding, and a search drops it where rounding puts it above the batch (a quirk): we take the larger
 * of two roundings, which drops it wherever the reference is known to.
 */
export const pipelineDegrees = (most: number): readonly number[] =>
  Array.from({ length: steps }, (_, step) =>
    step === steps - 1
      ? Math.max(2 ** Math.log2(most), logarithmRoundTrip(most))
      : 2 ** ((step * Math.log2(most)) / (steps - 1)),
  )
