import { type ErrorFigure, type FigureErrorBand, figureErrorBand } from '@paretoken/catalog'
import type { CrossPrediction, LeftOutKind } from './crossValidate.ts'
import { type CrossPredictions, crossError, errorBandsWith } from './errorBandsOf.ts'

/** How many runs are within the errors that were said to be expected of them. */
export type ErrorCoverage = {
  readonly runs: number
  /** Share within the median error, and within the 90th percentile. */
  readonly withinMedian: number
  readonly withinP90: number
}

/** Errors to expect of runs, known those that have another model, engine or family. */
function bandsWithout(
  predictions: CrossPredictions,
  figure: ErrorFigure,
  leftOut: LeftOutKind,
  name: string,
): (prediction: CrossPrediction) => FigureErrorBand | undefined {
  const others = Object.entries(predictions).map(([kind, all]) => [
    kind,
    all.filter(({ sample }) => sample[leftOut] !== name),
  ])
  const bands = errorBandsWith(Object.fromEntries(others))
  return ({ sample }) => figureErrorBand(sample, figure, bands)
}

/**
 * How many measured runs are within the error that is expected of them where nothing was known of their model, engine or family: neither the constants nor
 * the errors were taken from its runs.
 */
export function errorCoverage(
  predictions: CrossPredictions,
  figure: ErrorFigure,
  leftOut: LeftOutKind,
): ErrorCoverage {
  const asked = predictions[leftOut] ?? []
  const names = [...new Set(asked.map(({ sample }) => sample[leftOut]))]
  const compared = names.flatMap((name) => {
    const bandOf = bandsWithout(predictions, figure, leftOut, name)
    return asked.flatMap((prediction) => {
      if (prediction.sample[leftOut] !== name) return []
      const [error, band] = [crossError(prediction, figure), bandOf(prediction)]
      return error === undefined || band === undefined ? [] : [{ error, band }]
    })
  })
  const share = (name: 'medianError' | 'p90Error'): number =>
    compared.filter(({ error, band }) => error <= band[name]).length / compared.length
  return { runs: compared.length, withinMedian: share('medianError'), withinP90: share('p90Error') }
}
