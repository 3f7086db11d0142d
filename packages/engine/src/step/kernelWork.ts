import type { Calibration } from '../hardware/calibration.ts'
import { busiestPairs, touchedOnRank } from './expertLoad.ts'
import type { Kernel } from './kernel.ts'
import type { PassLoad } from './passLoad.ts'

/** What a kernel does once, on the busiest accelerator. */
export type KernelBytes = {
  readonly flop: number
  readonly weightBytes: number
  readonly cacheBytes: number
  readonly activationBytes: number
}

/** The work of one run of a kernel. */
export function kernelWork(
  kernel: Kernel,
  load: PassLoad,
  { expertImbalance, activationTraffic }: Calibration,
): KernelBytes {
  const { experts } = kernel
  const units =
    experts === undefined ? load[kernel.per] : busiestPairs(experts, load[kernel.per], expertImbalance)
  return {
    flop: units * kernel.flopEach,
    weightBytes: (experts === undefined ? 1 : touchedOnRank(experts, units)) * kernel.weightBytes,
    cacheBytes: units * kernel.cacheBytesEach,
    activationBytes: activationTraffic * units * kernel.activationBytesEach,
  }
}
