import { type KernelCalibration, kernelSeconds, type Residuals } from 'paretoken'
import { residualsOf } from '../fit/residualsOf.ts'
import { significant } from '../fit/significant.ts'
import { fastestImplementations } from './fastestImplementations.ts'
import { fitKernel } from './fitKernel.ts'
import { isImpossible, type MeasuredKernel } from './measuredKernel.ts'

/** What was fitted to the kernels of one class and format, and how well. */
export type FittedPart = { readonly calibration: KernelCalibration; readonly residuals: Residuals }

type Kernels = readonly MeasuredKernel[]

/** Whether some kernel comes near to being limited by arithmetic; otherwise efficiency of arithmetic cannot be known. */
const showsArithmetic = (kernels: Kernels): boolean =>
  kernels.some(
    ({ work, rates }) => work.flop / rates.flopPerSecond > work.bytes / rates.hbmBytesPerSecond / 2,
  )

const rounded = (calibration: KernelCalibration): KernelCalibration => ({
  flopEfficiency: significant(calibration.flopEfficiency),
  bandwidthEfficiency: significant(calibration.bandwidthEfficiency),
  exposedShare: significant(calibration.exposedShare),
  launchSeconds: significant(calibration.launchSeconds),
})

/** What was fitted to, and what was left out of it. */
function description(table: string, all: Kernels, possible: Kernels, chosen: Kernels): string {
  const machines = [...new Set(all.map(({ accelerator }) => accelerator))].sort().join(', ')
  const names = [...new Set(chosen.map(({ implementation }) => implementation?.name))].join(', ')
  const impossible = all.length - possible.length
  const slower = possible.length - chosen.length
  return [
    `${table}: ${machines}`,
    ...(impossible === 0 ? [] : [`less ${impossible} rows faster than the roofline at peak rates`]),
    ...(slower === 0 ? [] : [`less ${slower} rows of implementations slower than ${names}`]),
  ].join(', ')
}

/**
 * Fits the kernels of one class and format. Those faster than the roofline at peak rates (read from a cache on the chip, most of
 * them) are counted and left out, and so are slower implementations. Where none is near to being limited by arithmetic, its
 * constants are those of matrix products, and so are those that are told to be.
 * @param table what was measured: "decode_attention.csv"
 * @param matrix what matrix products of the same accelerators reach in bf16
 * @param borrowed constants that were not measured, and are those of matrix products
 */
export function fitPart(
  table: string,
  kernels: Kernels,
  matrix?: KernelCalibration,
  borrowed: readonly (keyof KernelCalibration)[] = [],
): FittedPart {
  const possible = kernels.filter((kernel) => !isImpossible(kernel))
  const chosen = fastestImplementations(possible)
  const unseen: typeof borrowed = showsArithmetic(chosen) ? [] : ['flopEfficiency', 'exposedShare']
  const given =
    matrix === undefined
      ? {}
      : Object.fromEntries([...unseen, ...borrowed].map((constant) => [constant, matrix[constant]]))
  const calibration = rounded(fitKernel(chosen, given))
  const { fittedTo, count, medianError, p90Error } = residualsOf(
    description(table, kernels, possible, chosen),
    chosen.map(({ work, rates, seconds }) => ({
      measured: seconds,
      predicted: kernelSeconds(work, rates, calibration),
    })),
  )
  return {
    calibration,
    residuals: { fittedTo, count, medianError: significant(medianError), p90Error: significant(p90Error) },
  }
}
