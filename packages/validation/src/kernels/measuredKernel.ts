import type { ComputeFormat, KernelKind, KernelRates, KernelWork, NumberFormat } from 'paretoken'

/** A kernel among others that do the same. */
type Implementation = {
  /** Its name in the table: "deepgemm fp8_block". */
  readonly name: string
  /** The format of the weights it reads, which sets it apart from kernels for other checkpoints. */
  readonly kept: NumberFormat
}

/** One measurement of one kernel, with the work it did. */
export type MeasuredKernel = {
  /** Id of the accelerator it ran on. */
  readonly accelerator: string
  readonly kind: KernelKind
  /**
   * The format whose calibration it belongs to: that of the weights or the cache it reads, which is narrower than what it computes
   * in where weights are widened as they are loaded.
   */
  readonly format: ComputeFormat
  /** Which of several implementations of the same work it was, and in which formats; absent where there is but one. */
  readonly implementation?: Implementation
  readonly work: KernelWork
  /** Peak rates of the accelerator, in the format it computes in. */
  readonly rates: KernelRates
  readonly seconds: number
  /** How much it counts in a fit: 2 at the sizes of decode, up to 512 tokens, 1 beyond. */
  readonly weight: number
}

/** How much a kernel over so many tokens counts in a fit: decode is what calibrations are for. */
export const weightOf = (tokens: number): number => (tokens <= 512 ? 2 : 1)

/** Whether a measurement is below the least time its work can take at peak rates: it cannot be what its row says. */
export const isImpossible = ({ work, rates, seconds }: MeasuredKernel): boolean =>
  seconds < Math.max(work.flop / rates.flopPerSecond, work.bytes / rates.hbmBytesPerSecond)
