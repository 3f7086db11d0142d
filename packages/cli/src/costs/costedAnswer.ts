import type { ServingQuestion } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { asksForRequests } from '../serving/requestsAsked.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'
import { costedDecoding } from './costedDecoding.ts'
import { costedRequests } from './costedRequests.ts'
import type { CostedAnswer } from './costedSeries.ts'

/** What tokens cost in each series: of requests where flags describe any, of decoding alone where they do not. */
export const costedAnswer = (
  modelNames: readonly string[],
  flags: ServingFlags,
  library: Library,
  bounds: Pick<ServingQuestion, 'minimumTokensPerSecond'>,
  speedFlag: string,
): Promise<CostedAnswer> =>
  (asksForRequests(flags) ? costedRequests : costedDecoding)(modelNames, flags, library, bounds, speedFlag)
