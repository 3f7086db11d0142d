import type { KernelCalibration } from 'paretoken'

/** What kernels reach that attend for many tokens of a prompt at once. */
export const prefillAttention: KernelCalibration = {
  flopEfficiency: 0.58,
  bandwidthEfficiency: 0.8,
  exposedShare: 0.08,
  launchSeconds: 7e-6,
}
