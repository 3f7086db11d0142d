import type { Calibration } from '../hardware/calibration.ts'
import { idealCalibration } from '../hardware/idealCalibration.ts'
import { mapKernels } from '../hardware/mapKernels.ts'

/** From one calibration to the next: what becomes as it is on the real machine. */
export type CalibrationStep = {
  /** What it is: "kernels short of peak FLOP/s". */
  readonly name: string
  readonly calibration: Calibration
}

/**
 * The way from the ideal machine to a real one: calibrations, each with one thing more as it really is, the last the real one.
 * None is faster than the one before.
 */
export function calibrationSteps(real: Calibration): readonly CalibrationStep[] {
  const { kernels, network } = real
  const flop = {
    ...idealCalibration,
    kernels: mapKernels(kernels, ({ flopEfficiency }) => ({
      flopEfficiency,
      bandwidthEfficiency: 1,
      exposedShare: 0,
      launchSeconds: 0,
    })),
  }
  const bandwidth = {
    ...flop,
    kernels: mapKernels(kernels, (kernel) => ({ ...kernel, exposedShare: 0, launchSeconds: 0 })),
  }
  const exposed = {
    ...bandwidth,
    kernels: mapKernels(kernels, (kernel) => ({ ...kernel, launchSeconds: 0 })),
  }
  const launches = { ...exposed, kernels }
  const activations = { ...launches, activationTraffic: real.activationTraffic }
  const experts = { ...activations, expertImbalance: real.expertImbalance }
  const overlap = { ...experts, networkOverlap: real.networkOverlap }
  const ready = { ...overlap, network: { ...network, stragglerSeconds: 0 } }
  const networked = { ...ready, network }
  return [
    { name: 'arithmetic short of peak', calibration: flop },
    { name: 'memory short of peak', calibration: bandwidth },
    { name: 'arithmetic and memory not overlapped', calibration: exposed },
    { name: 'kernel launches', calibration: launches },
    { name: 'activations through memory', calibration: activations },
    { name: 'uneven experts', calibration: experts },
    { name: 'network not overlapped', calibration: overlap },
    { name: 'network short of peak', calibration: ready },
    ...(network.stragglerSeconds > 0
      ? [{ name: 'waiting for the slowest accelerator', calibration: networked }]
      : []),
    {
      name: 'waiting for the host',
      calibration: {
        ...networked,
        hostSeconds: real.hostSeconds,
        hostSecondsPerSample: real.hostSecondsPerSample,
      },
    },
  ]
}
