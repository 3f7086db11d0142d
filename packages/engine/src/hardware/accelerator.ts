import type { ComputeFormat } from '../model/numberFormat.ts'
import type { InterconnectTier } from './interconnect.ts'

/** A price as the market gives it. */
export type PriceRange = {
  /** The cheapest offer seen, in dollars. */
  readonly low?: number
  /** What is usually paid, in dollars. */
  readonly typical: number
  /** The dearest offer seen, in dollars. */
  readonly high?: number
  /** When these offers were seen: "2026", "2026-05". */
  readonly date?: string
}

/** One accelerator, as its data sheet describes it, and the machine it sits in. All rates are per accelerator. */
export type Accelerator = {
  /** Its one name in files and output, lower case with dashes: "h100-sxm". */
  readonly id: string
  /** Its name as people write it: "H100 SXM5 80 GB". */
  readonly name: string
  /** Who makes it. */
  readonly vendor: string
  /** The year it came out. */
  readonly launchYear?: number
  /**
   * Peak matrix FLOP per second by number format, without sparsity; integer operations count as FLOP. A format that is
   * absent has no arithmetic of its own on this machine (see `computeFormatFor`).
   */
  readonly flopPerSecond: { readonly [format in ComputeFormat]?: number }
  /** Bytes of the memory that holds weights and KV cache (HBM on most), as the data sheet names it. */
  readonly hbmBytes: number
  /** Bytes of that memory as the driver reports them; data sheets round, sometimes by a tenth. */
  readonly reportedHbmBytes?: number
  /** Peak bytes per second between that memory and the arithmetic. */
  readonly hbmBytesPerSecond: number
  /** The kind of that memory: "HBM3", "GDDR6", "SRAM". */
  readonly memoryType?: string
  /** Bytes of cache or scratch memory on the chip (the last level of cache, or the software-managed memory). */
  readonly onChipBytes?: number
  /** The interconnect from the inside outwards, sizes growing. Empty: it works alone. */
  readonly interconnect: readonly InterconnectTier[]
  /** Thermal design power in watts. */
  readonly tdpWatts?: number
  /** What renting one for an hour costs. */
  readonly rentalDollarsPerHour?: PriceRange
  /** What buying one costs. */
  readonly purchaseDollars?: PriceRange
}
