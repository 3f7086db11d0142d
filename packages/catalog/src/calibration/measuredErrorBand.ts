import type { ArchitectureKind } from '../models/architectureKind.ts'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { ServingEngine } from './servingEngine.ts'

/**
 * Figures of runs that errors are known of: time per output token, time to the first token, and output tokens a second of an accelerator, which costs
 * are the inverse of.
 */
export const errorFigures = ['timePerOutputToken', 'timeToFirstToken', 'throughput'] as const

/** A figure of runs that errors are known of; see `errorFigures`. */
export type ErrorFigure = (typeof errorFigures)[number]

/** How far predictions of a figure were off for a class of measured runs; what is absent of the class is any. */
export type MeasuredErrorBand = {
  readonly figure: ErrorFigure
  readonly family?: AcceleratorFamily
  readonly architecture?: ArchitectureKind
  readonly engine?: ServingEngine
  /**
   * What of a run was left out of the fits that it was predicted with, and all others of the same: its model, its machine, its engine, or its
   * family of machines, whose kernels and messages are then taken to be unmeasured too.
   */
  readonly leftOut: 'model' | 'machine' | 'engine' | 'family'
  readonly measuredRuns: number
  /** Models among these: runs of one model err alike, so that they say as much of others as one. */
  readonly models: number
  /** Median of |log(predicted / measured)|. */
  readonly medianError: number
  /** 90th percentile of the same. */
  readonly p90Error: number
}
