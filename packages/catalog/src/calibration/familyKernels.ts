import type { KernelCalibrations, KernelKind, Residuals } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'

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
}

/** Constants of kernels of all families that were measured, and of all measurements together. */
export type FittedKernels = { readonly [family in AcceleratorFamily]?: FamilyKernels } & {
  readonly any: FamilyKernels & {
    readonly kernels: { readonly [kind in MeasuredKernelKind]: KernelCalibrations }
  }
}
