import type { Kernel } from './kernel.ts'
import { type KernelBytes, kernelWork } from './kernelWork.ts'
import { kernelCalibration, kernelFlopPerSecond, type Machine } from './machine.ts'
import type { PassLoad } from './passLoad.ts'

/** The seconds of all runs of a kernel in one pass, by what they go to. */
export type KernelTime = {
  /** All of them: the sum of the others. */
  readonly seconds: number
  readonly arithmeticSeconds: number
  readonly weightReadSeconds: number
  readonly cacheReadSeconds: number
  readonly activationSeconds: number
  /** Beside the roofline: launch, ramp-up, tail. */
  readonly launchSeconds: number
  /** The work of one run. */
  readonly work: KernelBytes
}

/**
 * The time of all runs of a kernel, as `kernelSeconds` has it, told apart: the longer of arithmetic and memory traffic shows whole, of the
 * shorter the exposed share. Memory traffic goes to weights, cache and activations by their bytes.
 */
export function kernelTime(kernel: Kernel, load: PassLoad, machine: Machine): KernelTime {
  const { calibration, hardware } = machine
  const { flopEfficiency, bandwidthEfficiency, exposedShare, launchSeconds } = kernelCalibration(
    kernel,
    calibration,
  )
  const work = kernelWork(kernel, load, calibration)
  const bytes = work.weightBytes + work.cacheBytes + work.activationBytes
  const arithmetic = work.flop === 0 ? 0 : work.flop / (kernelFlopPerSecond(kernel, machine) * flopEfficiency)
  const traffic = bytes / (hardware.hbmBytesPerSecond * bandwidthEfficiency)
  const arithmeticShown = kernel.count * arithmetic * (arithmetic >= traffic ? 1 : exposedShare)
  const trafficShown = kernel.count * traffic * (arithmetic >= traffic ? exposedShare : 1)
  const perByte = bytes === 0 ? 0 : trafficShown / bytes
  const launches = kernel.count * kernel.launches * launchSeconds
  return {
    seconds: arithmeticShown + trafficShown + launches,
    arithmeticSeconds: arithmeticShown,
    weightReadSeconds: perByte * work.weightBytes,
    cacheReadSeconds: perByte * work.cacheBytes,
    activationSeconds: perByte * work.activationBytes,
    launchSeconds: launches,
    work,
  }
}
