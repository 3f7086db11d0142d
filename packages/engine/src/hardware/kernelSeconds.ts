import type { KernelCalibration } from './calibration.ts'

/** What one kernel does on one accelerator. */
export type KernelWork = {
  /** FLOP of its matrix products. */
  readonly flop: number
  /** Bytes it reads from and writes to the memory that holds weights and KV cache. */
  readonly bytes: number
}

/** Peak rates of the machine it runs on. */
export type KernelRates = {
  /** FLOP per second in the format it computes in. */
  readonly flopPerSecond: number
  /** Bytes per second of that memory. */
  readonly hbmBytesPerSecond: number
}

/**
 * Seconds of one kernel: the longer of its arithmetic and its memory traffic, the share of the shorter that shows beside it,
 * and a launch. The roofline (Williams et al., doi:10.1145/1498765.1498785) at the rates that kernels reach. Never less than the
 * roofline at peak rates; never falls as work grows, and grows no faster than it. Kernels without work are not to be asked about:
 * they launch all the same.
 */
export function kernelSeconds(work: KernelWork, rates: KernelRates, calibration: KernelCalibration): number {
  const arithmetic = work.flop / (rates.flopPerSecond * calibration.flopEfficiency)
  const traffic = work.bytes / (rates.hbmBytesPerSecond * calibration.bandwidthEfficiency)
  const longer = Math.max(arithmetic, traffic)
  const shorter = Math.min(arithmetic, traffic)
  return longer + calibration.exposedShare * shorter + calibration.launchSeconds
}
