import { biasedResidualsOf } from '../fit/biasedResiduals.ts'
import type { Compared } from '../fit/residualsOf.ts'

/** How far predictions are from measurements, as shares of |predicted − measured| / measured; null where there is none to compare. */
export type ErrorSummary = {
  /** Measurements. */
  readonly count: number
  readonly medianError: number | null
  readonly meanError: number | null
  readonly p90Error: number | null
  /** Median of predicted / measured. */
  readonly bias: number | null
}

/** The errors of some predictions. */
export function errorSummary(compared: readonly Compared[]): ErrorSummary {
  if (compared.length === 0)
    return { count: 0, medianError: null, meanError: null, p90Error: null, bias: null }
  const { count, medianError, p90Error, bias } = biasedResidualsOf('', compared)
  const sum = compared.reduce(
    (total, { measured, predicted }) => total + Math.abs(predicted / measured - 1),
    0,
  )
  return { count, medianError, meanError: sum / count, p90Error, bias }
}
