import type { Accelerator } from '../hardware/accelerator.ts'
import type { Calibration } from '../hardware/calibration.ts'
import { acceleratorsOf, attentionRanks, type Layout } from '../layout/layout.ts'

/** What one accelerator's links to other instances carry. */
export type TransferLink = { readonly bytesPerSecond: number; readonly latencySeconds: number }

/** The links of a machine to other instances: its outermost tier; undefined where it has no network. */
export function transferLink(
  { interconnect }: Pick<Accelerator, 'interconnect'>,
  { network }: Pick<Calibration, 'network'>,
): TransferLink | undefined {
  const tier = interconnect.at(-1)
  if (tier === undefined) return undefined
  const link = interconnect.length === 1 ? network.scaleUp : network.scaleOut
  return {
    bytesPerSecond: tier.bytesPerSecondPerDirection * link.bandwidthEfficiency,
    latencySeconds: network.launchSeconds + tier.startUpLatencySeconds + link.syncSeconds,
  }
}

/** What it takes to hand a prompt's cache from one pool to the other. */
export type KvTransfer = {
  /** Seconds for the cache of one request, alone on the links. */
  readonly secondsPerRequest: number
  /** The most requests of a second whose caches the sending instance's links carry. */
  readonly mostRequestsPerSecond: number
}

/** How many accelerators of an instance share a sequence's cache. */
const cacheRanks = (layout: Layout): number => attentionRanks(layout) * layout.pipelineParallel

/** Remembers what was worked out for a layout; to hand a cache over, all are alike whose accelerators share one by as many. */
export function byCacheRanks<Value>(of: (layout: Layout) => Value): (layout: Layout) => Value {
  const known = new Map<number, { readonly value: Value }>()
  return (layout) => {
    const ranks = cacheRanks(layout)
    const found = known.get(ranks) ?? { value: of(layout) }
    known.set(ranks, found)
    return found.value
  }
}

/** A side of a transfer: the links of its accelerators, and how they share a cache. */
export type TransferSide = { readonly link: TransferLink; readonly layout: Layout }

/**
 * Sending a cache of so many bytes between two pools, once the prompt is computed. Each accelerator of a replica sends, or takes, its share;
 * where heads or latents are replicated, each a part of the copy.
 */
export function kvTransfer(bytes: number, from: TransferSide, to: TransferSide): KvTransfer {
  const seconds = ({ link, layout }: TransferSide): number =>
    bytes / (cacheRanks(layout) * link.bytesPerSecond)
  return {
    secondsPerRequest:
      Math.max(from.link.latencySeconds, to.link.latencySeconds) + Math.max(seconds(from), seconds(to)),
    mostRequestsPerSecond: (acceleratorsOf(from.layout) * from.link.bytesPerSecond) / bytes,
  }
}
