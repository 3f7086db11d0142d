import type { ArchitectureKind } from '../models/architectureKind.ts'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { ServingEngine } from './servingEngine.ts'

/** How far predictions of the time per output token were off for a class of measured runs; what is absent of the class is any. */
export type MeasuredErrorBand = {
  readonly family?: AcceleratorFamily
  readonly architecture?: ArchitectureKind
  readonly engine?: ServingEngine
  /**
   * What of a run was left out of the fits that it was predicted with, and all others of the same: its model, its machine, its engine, or its
   * family of machines, whose kernels and messages are then taken to be unmeasured too.
   */
  readonly leftOut: 'model' | 'machine' | 'engine' | 'family'
  readonly measuredRuns: number
  /** Median of |log(predicted / measured)|. */
  readonly medianError: number
  /** 90th percentile of the same. */
  readonly p90Error: number
}
