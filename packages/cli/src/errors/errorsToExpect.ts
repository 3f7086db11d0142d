import { type ErrorBand, errorBandFor, requestErrorBandFor, servingEngineNamed } from '@paretoken/catalog'
import { type DecodeQuestion, idealCalibration } from 'paretoken'
import type { AskedCalibration } from '../decode/calibrationAsked.ts'

/** What tells how far off predictions for a question may be; nothing with the ideal calibration, which bounds times and predicts none. */
export type ErrorsToExpect = (
  question: Pick<DecodeQuestion, 'model' | 'hardware' | 'calibration'>,
  software: AskedCalibration,
) => ErrorBand | undefined

const errorsWith =
  (bandFor: typeof errorBandFor): ErrorsToExpect =>
  ({ model, hardware, calibration }, { name, ofFile }) =>
    calibration.id === idealCalibration.id
      ? undefined
      : bandFor(model, hardware, ofFile?.engine ?? servingEngineNamed(name), ofFile?.constants.errorBands)

/** How far off to expect times per token, by the errors that come with a question's constants. */
export const errorsToExpect: ErrorsToExpect = errorsWith(errorBandFor)

/** The same of requests, with their times to the first token and their throughput. */
export const requestErrorsToExpect: ErrorsToExpect = errorsWith(requestErrorBandFor)
