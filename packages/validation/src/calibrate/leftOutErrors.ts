import type { FigureErrors, LeftOutErrors } from '@paretoken/catalog'
import { type CrossPrediction, crossErrors, type LeftOutKind } from '../engines/crossValidate.ts'
import type { BiasedResiduals } from '../fit/biasedResiduals.ts'
import { significant } from '../fit/significant.ts'

const figureErrors = ({ count, medianError, p90Error, bias }: BiasedResiduals): FigureErrors =>
  count === 0
    ? { runs: 0, medianError: null, p90Error: null, bias: null }
    : {
        runs: count,
        medianError: significant(medianError),
        p90Error: significant(p90Error),
        bias: significant(bias),
      }

/**
 * Errors of predictions with constants of engines that were fitted without the runs of a model, a machine, an engine or a family of machines: of all runs, and
 * of those of each that was left out.
 */
export function leftOutErrors(
  predictions: readonly CrossPrediction[],
  leftOut: LeftOutKind,
): readonly LeftOutErrors[] {
  const errorsOf = (name?: string): LeftOutErrors => {
    const { timePerOutputToken, timeToFirstToken } = crossErrors(
      name ?? '',
      name === undefined ? predictions : predictions.filter(({ sample }) => sample[leftOut] === name),
    )
    return {
      leftOut,
      ...(name === undefined ? {} : { name }),
      timePerOutputToken: figureErrors(timePerOutputToken),
      timeToFirstToken: figureErrors(timeToFirstToken),
    }
  }
  if (predictions.length === 0) return []
  const names = [...new Set(predictions.map(({ sample }) => sample[leftOut]))]
  return [errorsOf(), ...names.map(errorsOf)]
}
