/** How the accelerators of a tier are joined. */
export const topologies = ['switch', 'torus', 'mesh', 'point-to-point', 'pcie'] as const

/**
 * How the accelerators of a tier are joined.
 * - `switch`: any to any at full speed.
 * - `torus`: links to both neighbours in every dimension, wrapped around.
 * - `mesh`: a link of its own to every other, so that one pair has 1/(size − 1) of the bandwidth.
 * - `point-to-point`: a bridge or chain between neighbours.
 * - `pcie`: through the host's PCIe.
 */
export type Topology = (typeof topologies)[number]

type TierFigures = {
  /** What people call it: "NVLink 4", "ICI", "InfiniBand NDR". */
  readonly name: string
  /** Accelerators that one domain of this tier joins, those of the tiers inside it included. At least 2. */
  readonly size: number
  /**
   * Bytes per second that one accelerator can send into this tier, all its links together, while it receives as
   * much. Half of what data sheets call bidirectional bandwidth. In a torus of d dimensions one link has 1/(2·d) of it.
   */
  readonly bytesPerSecondPerDirection: number
  /** Seconds until the first byte of a message between neighbours arrives; no kernel launch included. */
  readonly startUpLatencySeconds: number
  /** Whether the switches can add up what passes through them (NVLink SHARP and its like). */
  readonly inNetworkReduction: boolean
}

/** A tier whose accelerators form a torus. */
export type TorusTier = TierFigures & {
  readonly topology: 'torus'
  /** Accelerators along each dimension; their product is the tier's size. */
  readonly dimensions: readonly number[]
}

/** One level of an interconnect: the accelerators it joins and what a message over it costs. */
export type InterconnectTier = TorusTier | (TierFigures & { readonly topology: Exclude<Topology, 'torus'> })

/** The innermost tier whose domain holds that many accelerators, or undefined where none does. */
export const tierHolding = (
  interconnect: readonly InterconnectTier[],
  accelerators: number,
): InterconnectTier | undefined => interconnect.find((tier) => tier.size >= accelerators)

/** The most accelerators that the interconnect joins; 1 where there is no interconnect. */
export const largestSystemSize = (interconnect: readonly InterconnectTier[]): number =>
  Math.max(1, ...interconnect.map((tier) => tier.size))
