import type { Calibration, KernelCalibration, KernelCalibrations, KernelKind } from './calibration.ts'

/** Constants of kernels, those of every class and format changed alike. */
export const mapKernels = (
  kernels: Calibration['kernels'],
  change: (kernel: KernelCalibration) => KernelCalibration,
): Calibration['kernels'] =>
  Object.fromEntries(
    (Object.entries(kernels) as [KernelKind, KernelCalibrations][]).map(([kind, formats]) => [
      kind,
      Object.fromEntries(Object.entries(formats).map(([format, kernel]) => [format, change(kernel)])),
    ]),
  ) as Calibration['kernels']
