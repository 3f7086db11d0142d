import type { Library } from '../catalog/library.ts'
import type { StartProgress } from '../output/progress.ts'
import type { InvertFlags } from './invertFlags.ts'
import { type PricedAnswer, pricedAnswer } from './pricedAnswer.ts'
import { type SizesAnswer, sizesAnswer } from './sizesAnswer.ts'

/** What `paretoken invert` answers. */
export type InvertAnswer = SizesAnswer | PricedAnswer

/**
 * Of a model what it costs at a speed, or how fast it is at a price; without one the sizes that a speed and a price are consistent with.
 * Throws InputError where a name is not known, or flags contradict each other.
 * @param startProgress told of every machine whose sizes have been sought
 */
export const invertAnswer = (
  modelName: string | undefined,
  flags: InvertFlags,
  library: Library,
  startProgress?: StartProgress,
): Promise<InvertAnswer> =>
  modelName === undefined
    ? sizesAnswer(flags, library, startProgress)
    : pricedAnswer(modelName, flags, library)
