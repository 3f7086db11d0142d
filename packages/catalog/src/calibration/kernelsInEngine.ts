import { type Calibration, type KernelCalibration, type KernelKind, kernelKinds } from 'paretoken'
import type { EngineFit } from './fittedEngine.ts'

/** The share of its measured launch that a kernel of a class takes in an engine, in the usual format or another. */
function launchShare(kind: KernelKind, isUsual: boolean, fit: EngineFit): number {
  switch (kind) {
    case 'attention':
    case 'latentAttention':
    case 'prefillAttention':
      return fit.attentionLaunchShare
    case 'experts':
      return fit.expertLaunchShare
    case 'matrix':
      return isUsual ? fit.wideLaunchShare : fit.narrowLaunchShare
    default:
      return fit.wideLaunchShare
  }
}

/** Constants of kernels as they run in an engine, from those of kernels measured one by one. */
export function kernelsInEngine(measured: Calibration['kernels'], fit: EngineFit): Calibration['kernels'] {
  const inEngine = (kernel: KernelCalibration, share: number): KernelCalibration => ({
    ...kernel,
    launchSeconds: share * kernel.launchSeconds,
  })
  return Object.fromEntries(
    kernelKinds.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(measured[kind]).map(([format, kernel]) => [
          format,
          inEngine(kernel, launchShare(kind, format === 'usual', fit)),
        ]),
      ),
    ]),
  ) as Calibration['kernels']
}
