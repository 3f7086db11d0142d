import { z } from 'zod'
import { didYouMean } from './didYouMean.ts'

/**
 * A mapping with exactly these fields. One that is not among them is an error which names the nearest that is.
 * For use in the schemas given to `readChecked`.
 */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `is not a field here${didYouMean(key, Object.keys(shape))}`).join('\n')
        : undefined,
  })
