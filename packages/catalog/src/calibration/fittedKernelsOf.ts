import { acceleratorFamilies } from './acceleratorFamily.ts'
import type { FamilyKernels, FittedKernels } from './familyKernels.ts'
import { type FamilyFit, type SharedFit, valuesOf } from './fittedConstant.ts'
import type { KernelConstant, OwnKernelConstant, SharedKernelConstant } from './kernelConstants.ts'
import { type KernelPart, kernelCalibrationsWith } from './kernelMakeUp.ts'

/** Constants of kernels as they are fitted. */
export type KernelFit = SharedFit<SharedKernelConstant, OwnKernelConstant>

/** Calibrations of kernels, made of what was fitted: of each family those of the classes and formats that were measured on it. */
export function fittedKernelsOf({ shared, families }: KernelFit): FittedKernels {
  const familyOf = ({ constants, residuals }: FamilyFit<OwnKernelConstant>): FamilyKernels => ({
    kernels: kernelCalibrationsWith(
      Object.keys(residuals) as KernelPart[],
      valuesOf<KernelConstant>(constants, shared),
    ),
    residuals,
    constants,
  })
  return {
    ...Object.fromEntries(
      acceleratorFamilies.flatMap((family) => {
        const own = families[family]
        return own === undefined ? [] : [[family, familyOf(own)]]
      }),
    ),
    any: { ...familyOf(families.any), shared } as FittedKernels['any'],
  }
}
