import type { KernelCalibrations, KernelKind, Residuals } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { FittedConstantsOf } from './fittedConstant.ts'
import type { OwnKernelConstant, SharedKernelConstant } from './kernelConstants.ts'

/** The classes of kernels that were measured by themselves. */
export type MeasuredKernelKind = Extract<
  KernelKind,
  'matrix' | 'attention' | 'latentAttention' | 'experts' | 'prefillAttention'
>

/** Constants of kernels, fitted to what was measured on the accelerators of one family. */
export type FamilyKernels = {
  /**
   * By class of kernels, those that were measured. Formats are those of the weights, or of the cache, that kernels read: where
   * weights are narrower than the arithmetic (int4 on all, fp4 before Blackwell), efficiencies are of the arithmetic's peak.
   */
  readonly kernels: { readonly [kind in MeasuredKernelKind]?: KernelCalibrations }
  /** How well each class and format fits: "matrix fp8". */
  readonly residuals: { readonly [part: string]: Residuals }
  /** The constants of its own that `kernels` are made of, beside those that all families share; absent where these are from several fits. */
  readonly constants?: FittedConstantsOf<OwnKernelConstant>
}

/** Constants of kernels of all families that were measured, and of all measurements together. */
export type FittedKernels = { readonly [family in AcceleratorFamily]?: FamilyKernels } & {
  readonly any: FamilyKernels & {
    readonly kernels: { readonly [kind in MeasuredKernelKind]: KernelCalibrations }
    /** The constants that all families share; absent where these are from several fits. */
    readonly shared?: FittedConstantsOf<SharedKernelConstant>
  }
}
