import type { Library } from '../catalog/library.ts'
import { asksForRequests } from '../serving/requestsAsked.ts'
import { decodeFrontierAnswer } from './decodeFrontierAnswer.ts'
import type { FrontierAnswer } from './frontierAnswers.ts'
import type { FrontierFlags } from './frontierFlags.ts'
import { servingFrontierAnswer } from './servingFrontierAnswer.ts'

/**
 * A frontier for every model, machine, precision and calibration asked for: of requests where flags describe any, of decoding alone where they
 * do not. Throws InputError where a name is not known, or flags contradict each other.
 */
export const frontierAnswer = (
  modelNames: readonly string[],
  flags: FrontierFlags,
  library: Library,
): Promise<FrontierAnswer> =>
  asksForRequests(flags)
    ? servingFrontierAnswer(modelNames, flags, library)
    : decodeFrontierAnswer(modelNames, flags, library)
