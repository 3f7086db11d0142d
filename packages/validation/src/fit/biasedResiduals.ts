import type { Residuals } from 'paretoken'
import { type Compared, residualsOf } from './residualsOf.ts'

/** How far predictions are from measurements, and which way. */
export type BiasedResiduals = Residuals & {
  /** Median of predicted / measured. */
  readonly bias: number
}

/** The residuals of predictions, and their bias. */
export function biasedResidualsOf(fittedTo: string, compared: readonly Compared[]): BiasedResiduals {
  const ratios = compared.map(({ predicted, measured }) => predicted / measured).sort((a, b) => a - b)
  return { ...residualsOf(fittedTo, compared), bias: ratios[ratios.length >> 1] ?? Number.NaN }
}
