import type { Calibration, KernelCalibration } from 'paretoken'

/**
 * Seconds from one small kernel to the next where a graph launches them: estimate. Graphs of nothing but small kernels take about 0.9
 * µs for each (80 kernels in 70 µs: cuda.juliagpu.org/dev/usage/graphs); what norms and activations read comes some tenths of
 * a µs later.
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
