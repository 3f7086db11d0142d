import type { Residuals } from 'paretoken'

/** A measurement and what is predicted for it, in the same unit. */
export type Compared = { readonly measured: number; readonly predicted: number }

/** The value that a share of ascending values lies below: linear between neighbours; NaN where there are none. */
export function quantile(ascending: readonly number[], share: number): number {
  const position = share * (ascending.length - 1)
  const below = ascending[Math.floor(position)] ?? Number.NaN
  const above = ascending[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}

/** How far predictions are from measurements: the median and the 90th percentile of |predicted − measured| / measured. */
export function residualsOf(fittedTo: string, compared: readonly Compared[]): Residuals {
  const errors = compared
    .map(({ measured, predicted }) => Math.abs(predicted / measured - 1))
    .sort((a, b) => a - b)
  return {
    fittedTo,
    count: errors.length,
    medianError: quantile(errors, 0.5),
    p90Error: quantile(errors, 0.9),
  }
}
