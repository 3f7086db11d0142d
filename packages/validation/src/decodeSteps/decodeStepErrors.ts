import { calibrationFor } from '@paretoken/catalog'
import { type Calibration, evaluate, idealCalibration } from 'paretoken'
import { type BiasedResiduals, biasedResidualsOf } from '../fit/biasedResiduals.ts'
import { type MeasuredDecodeStep, measuredDecodeSteps } from './measuredDecodeStep.ts'

/** A measured decode step and what is predicted for it. */
export type PredictedDecodeStep = {
  readonly step: MeasuredDecodeStep
  /** Seconds with the constants of the machine's family and the engine. */
  readonly predicted: number
  /** Seconds on the ideal machine. */
  readonly ideal: number
}

/** Seconds of a step with the constants of a calibration. */
export const stepSecondsWith = (
  { model, hardware, precision, layout, batch, contextTokens }: MeasuredDecodeStep,
  calibration: Calibration,
): number =>
  evaluate({ model, hardware, precision, layout, batch, calibration, workload: { contextTokens } })
    .timePerOutputTokenSeconds

/** Predictions for the pure decode steps of a table of serving runs. */
export const predictDecodeSteps = (csv: string): readonly PredictedDecodeStep[] =>
  measuredDecodeSteps(csv).map((step) => ({
    step,
    predicted: stepSecondsWith(step, calibrationFor(step.hardware, step.engine)),
    ideal: stepSecondsWith(step, idealCalibration),
  }))

/** How far predictions are from measurements in one cluster, or overall. */
export type DecodeStepErrors = BiasedResiduals

const errorsOf = (name: string, steps: readonly PredictedDecodeStep[]): DecodeStepErrors =>
  biasedResidualsOf(
    name,
    steps.map(({ predicted, step }) => ({ measured: step.seconds, predicted })),
  )

/** Errors of all steps together, of the ideal machine, and of each cluster. */
export function decodeStepErrors(steps: readonly PredictedDecodeStep[]): {
  readonly all: DecodeStepErrors
  readonly ideal: DecodeStepErrors
  readonly clusters: readonly DecodeStepErrors[]
} {
  const clusters = [...new Set(steps.map(({ step }) => step.cluster))]
  return {
    all: errorsOf('all', steps),
    ideal: errorsOf(
      'all, ideal machine',
      steps.map((predicted) => ({ ...predicted, predicted: predicted.ideal })),
    ),
    clusters: clusters.map((name) =>
      errorsOf(
        name,
        steps.filter(({ step }) => step.cluster === name),
      ),
    ),
  }
}
