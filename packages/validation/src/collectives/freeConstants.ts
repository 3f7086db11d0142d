import type { FreeConstant } from '../fit/fitConstants.ts'

/** A share of bandwidth. */
export const efficiency: FreeConstant = { start: 0.7, least: 0.01, most: 1 }

/** A launch: no sooner than kernels of a graph follow each other, 0.9 µs apart (80 in 70 µs: cuda.juliagpu.org/dev/usage/graphs). */
export const launch: FreeConstant = { start: 4e-6, least: 0.9e-6, most: 1e-3 }

/** A flag set and seen. */
export const sync: FreeConstant = { start: 1e-6, least: 1e-8, most: 1e-3 }

/** Waiting for one accelerator more. */
export const syncPerPeer: FreeConstant = { start: 3e-7, least: 1e-9, most: 1e-4 }

/** How much longer one accelerator more makes transfers over PCIe. */
export const contention: FreeConstant = { start: 0.5, least: 0.01, most: 10 }
