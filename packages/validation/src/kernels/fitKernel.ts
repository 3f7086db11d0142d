import { type KernelCalibration, kernelSeconds } from 'paretoken'
import { type Constants, type FreeConstant, fitConstants } from '../fit/fitConstants.ts'
import type { MeasuredKernel } from './measuredKernel.ts'

type Name = keyof KernelCalibration

/**
 * No kernel begins sooner after another than small ones that a graph launches, 0.9 µs apart (80 of them in 70 µs:
 * cuda.juliagpu.org/dev/usage/graphs); without that bound, reading from a cache on the chip would pass for an early start.
 */
const leastLaunchSeconds = 0.9e-6

const efficiency = (start: number): FreeConstant => ({ start, least: 0.01, most: 1 })

/** Where constants of kernels may lie. */
export const kernelBounds = {
  flopEfficiency: efficiency(0.7),
  bandwidthEfficiency: efficiency(0.7),
  exposedShare: { start: 0.2, least: 0, most: 1 },
  launchSeconds: { start: 5e-6, least: leastLaunchSeconds, most: 1e-3 },
} satisfies { readonly [name in Name]: FreeConstant }

/** Where searches begin beside the usual start: a loss with edges can hold one that begins elsewhere. */
const starts: readonly Partial<Constants<Name>>[] = [
  {},
  { flopEfficiency: 0.3, exposedShare: 0.8 },
  { bandwidthEfficiency: 0.4, exposedShare: 0, launchSeconds: 2e-5 },
]

/** The weighted mean of |log(predicted / measured)|. */
export function lossOf(kernels: readonly MeasuredKernel[], calibration: KernelCalibration): number {
  let loss = 0
  let weight = 0
  for (const kernel of kernels) {
    const predicted = kernelSeconds(kernel.work, kernel.rates, calibration)
    loss += kernel.weight * Math.abs(Math.log(predicted / kernel.seconds))
    weight += kernel.weight
  }
  return loss / weight
}

/**
 * The calibration with which predictions are nearest to measurements, by the weighted mean of |log(predicted / measured)|, which
 * a few wild rows do not sway.
 */
export function fitKernel(kernels: readonly MeasuredKernel[]): KernelCalibration {
  const fits = starts.map((start) => {
    const names = Object.keys(kernelBounds) as Name[]
    const all = Object.fromEntries(
      names.map((name) => [name, { ...kernelBounds[name], start: start[name] ?? kernelBounds[name].start }]),
    ) as { readonly [name in Name]: FreeConstant }
    const calibration = fitConstants(all, (constants) => lossOf(kernels, constants))
    return { calibration, loss: lossOf(kernels, calibration) }
  })
  return fits.reduce((best, fit) => (fit.loss < best.loss ? fit : best)).calibration
}
