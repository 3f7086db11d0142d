import { errorBands } from './errorBands.ts'
import type { FittedKernels } from './familyKernels.ts'
import type { FittedNetworks } from './familyNetworks.ts'
import type { FittedEngine, FittedEngines } from './fittedEngine.ts'
import { fittedEngines } from './fittedEngines.ts'
import { fittedKernels } from './fittedKernels.ts'
import { fittedNetworks } from './fittedNetworks.ts'
import type { MeasuredErrorBand } from './measuredErrorBand.ts'
import type { ServingEngine } from './servingEngine.ts'

/** What was fitted to kernels and messages, measured one by one. */
export type MeasuredParts = {
  readonly kernels: FittedKernels
  readonly networks: FittedNetworks
}

/** All that calibrations are made of, as plain data, and how far off what is predicted with it is. */
export type FittedConstants = MeasuredParts & {
  /** Constants of engines; those that nothing was measured of are absent. */
  readonly engines: Pick<FittedEngines, 'attentionLaunchShare'> & {
    readonly engines: { readonly [engine in ServingEngine]?: FittedEngine }
  }
  /** Of narrow classes of runs first, that of all runs last. */
  readonly errorBands: readonly MeasuredErrorBand[]
}

/** The catalog's own. */
export const fittedConstants = {
  kernels: fittedKernels,
  networks: fittedNetworks,
  engines: fittedEngines,
  errorBands,
} satisfies FittedConstants
