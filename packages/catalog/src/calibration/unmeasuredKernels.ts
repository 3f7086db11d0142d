import type { Calibration, KernelCalibration } from 'paretoken'

/**
 * Seconds from one small kernel to the next where a graph launches them. Measured on an H100: sums and products of 4,096 and 8,192
 * elements, one after another in a graph, take 1.19 to 1.22 µs each (packages/validation/measurements/prefill.csv). Norms, which
 * add up what they read before they write, are taken to need a tenth of a µs more: estimate.
 */
const graphLaunchSeconds = 1.3e-6

/**
 * Constants of the kernels that were never measured by themselves, from those of matrix products of the same machines. Both stream
 * bytes and reach the bandwidth that products do when weights are all they wait for. A recurrence is one kernel, which
 * multiplies a little beside reading its state, and is taken to be launched as a product is.
 */
export const unmeasuredKernels = (
  matrix: KernelCalibration,
): Pick<Calibration['kernels'], 'elementwise' | 'recurrence'> => ({
  elementwise: { usual: { ...matrix, exposedShare: 0, launchSeconds: graphLaunchSeconds } },
  recurrence: { usual: matrix },
})
