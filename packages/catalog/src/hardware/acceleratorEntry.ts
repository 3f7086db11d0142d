import type { ComputeFormat, PriceRange, Topology } from 'paretoken'
import type { Named } from '../lookUp.ts'
import type { Figure } from './figure.ts'

type TierFigures = {
  readonly name: string
  readonly size: Figure<number>
  readonly bytesPerSecondPerDirection: Figure<number>
  readonly startUpLatencySeconds: Figure<number>
  readonly inNetworkReduction: boolean
}

/** An interconnect tier with the sources of its figures. */
export type TierEntry =
  | (TierFigures & { readonly topology: 'torus'; readonly dimensions: readonly number[] })
  | (TierFigures & { readonly topology: Exclude<Topology, 'torus'> })

/** An accelerator with the source of each of its figures; the fields are those of `Accelerator`. */
export type AcceleratorEntry = Named & {
  readonly name: string
  readonly vendor: string
  readonly launchYear: Figure<number>
  readonly flopPerSecond: { readonly [format in ComputeFormat]?: Figure<number> }
  readonly hbmBytes: Figure<number>
  readonly reportedHbmBytes?: Figure<number>
  readonly hbmBytesPerSecond: Figure<number>
  readonly memoryType: string
  readonly onChipBytes?: Figure<number>
  readonly interconnect: readonly TierEntry[]
  readonly tdpWatts?: Figure<number>
  readonly rentalDollarsPerHour?: Figure<PriceRange>
  readonly purchaseDollars?: Figure<PriceRange>
}
