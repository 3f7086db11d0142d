import { type ErrorBand, errorBandFor, servingEngineNamed } from '@paretoken/catalog'
import { type DecodeQuestion, idealCalibration } from 'paretoken'

/**
 * How far off to expect the times per token of a question; undefined with the ideal calibration, which bounds them and predicts none.
 * @param calibrationName the name of the calibration, as typed
 */
export const errorsToExpect = (
  { model, hardware, calibration }: Pick<DecodeQuestion, 'model' | 'hardware' | 'calibration'>,
  calibrationName: string,
): ErrorBand | undefined =>
  calibration.id === idealCalibration.id
    ? undefined
    : errorBandFor(model, hardware, servingEngineNamed(calibrationName))
