import type { Calibration, KernelCalibrations } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { FamilyKernels, FittedKernels, MeasuredKernelKind } from './familyKernels.ts'
import { fittedKernels } from './fittedKernels.ts'
import { publishedKernels } from './publishedParts.ts'
import { unmeasuredKernels } from './unmeasuredKernels.ts'

const measuredKinds: readonly MeasuredKernelKind[] = [
  'matrix',
  'attention',
  'latentAttention',
  'experts',
  'prefillAttention',
]

/** Where only int4 was measured of the 4-bit formats, fp4 is like it: both are widened as they are loaded. */
const withFourBits = (calibrations: KernelCalibrations): KernelCalibrations => {
  const { int4, fp4 = int4 } = calibrations
  return fp4 === undefined ? calibrations : { ...calibrations, fp4 }
}

/**
 * Constants of all kernels of a family and how well they fit. Classes that were not measured on it, nor published of it, have those of all
 * measurements together; those measured nowhere are derived from matrix products.
 * @param fitted constants of all families; the catalog's where none are given
 */
export function familyCalibrations(
  family: AcceleratorFamily,
  fitted: FittedKernels = fittedKernels,
): Pick<Calibration, 'kernels' | 'residuals'> {
  const all = fitted.any
  const own: FamilyKernels = fitted[family] ?? publishedKernels(family, all) ?? all
  const calibrations = (kind: MeasuredKernelKind) => withFourBits(own.kernels[kind] ?? all.kernels[kind])
  const matrix = calibrations('matrix')
  const borrowed = measuredKinds.filter((kind) => own.kernels[kind] === undefined)
  const isBorrowed = (part: string) => borrowed.some((kind) => part.startsWith(`${kind} `))
  return {
    kernels: {
      matrix,
      attention: calibrations('attention'),
      latentAttention: calibrations('latentAttention'),
      experts: calibrations('experts'),
      prefillAttention: calibrations('prefillAttention'),
      ...unmeasuredKernels(matrix.usual),
    },
    residuals: {
      ...own.residuals,
      ...Object.fromEntries(Object.entries(all.residuals).filter(([part]) => isBorrowed(part))),
    },
  }
}
