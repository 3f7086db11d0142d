import type { Calibration } from '../hardware/calibration.ts'
import { busiestPairs, touchedOnRank } from './expertLoad.ts'
import type { Kernel } from './kernel.ts'

/** What a kernel does once, on the busiest accelerator. */
export type KernelBytes = {
  readonly flop: number
  readonly weightBytes: number
  readonly cacheBytes: number
  readonly activationBytes: number
}

/** The work of one run of a kernel. @param sequences in a micro-batch of one replica */
export function kernelWork(
  kernel: Kernel,
  sequences: number,
  { expertImbalance, activationTraffic }: Calibration,
): KernelBytes {
  const { experts } = kernel
  const units = experts === undefined ? sequences : busiestPairs(experts, sequences, expertImbalance)
  return {
    flop: units * kernel.flopPerSequence,
    weightBytes: (experts === undefined ? 1 : touchedOnRank(experts, units)) * kernel.weightBytes,
    cacheBytes: units * kernel.cacheBytesPerSequence,
    activationBytes: activationTraffic * units * kernel.activationBytesPerSequence,
  }
}
