import type { Accelerator } from '../hardware/accelerator.ts'
import type { Calibration, KernelCalibration } from '../hardware/calibration.ts'
import type { Kernel } from './kernel.ts'

/** A machine as kernels and messages meet it: its peak rates, and what software reaches of them. */
export type Machine = {
  readonly hardware: Pick<Accelerator, 'flopPerSecond' | 'hbmBytesPerSecond'>
  readonly calibration: Calibration
}

/** What a kernel reaches: the constants of its class, of the format it reads where that differs from the usual. */
export const kernelCalibration = ({ kind, keptIn }: Kernel, { kernels }: Calibration): KernelCalibration =>
  kernels[kind][keptIn] ?? kernels[kind].usual

/** Peak FLOP per second in the format a kernel multiplies in. */
export const kernelFlopPerSecond = ({ format }: Kernel, { hardware }: Machine): number =>
  hardware.flopPerSecond[format] ?? Number.POSITIVE_INFINITY
