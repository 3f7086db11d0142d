import { busiestPairs, touchedOnRank } from './expertLoad.ts'
import type { Kernel } from './kernel.ts'

/** What a kernel does once, on the busiest accelerator. */
export type KernelBytes = {
  readonly flop: number
  readonly weightBytes: number
  readonly cacheBytes: number
  readonly activationBytes: number
}

/** The work of one run of a kernel. @param sequences in a micro-batch of one replica @param imbalance of experts, see `busiestPairs` */
export function kernelWork(kernel: Kernel, sequences: number, imbalance: number): KernelBytes {
  const { experts } = kernel
  const units = experts === undefined ? sequences : busiestPairs(experts, sequences, imbalance)
  return {
    flop: units * kernel.flopPerSequence,
    weightBytes: (experts === undefined ? 1 : touchedOnRank(experts, units)) * kernel.weightBytes,
    cacheBytes: units * kernel.cacheBytesPerSequence,
    activationBytes: units * kernel.activationBytesPerSequence,
  }
}
