import type { Accelerator } from '../hardware/accelerator.ts'
import type { Calibration } from '../hardware/calibration.ts'
import { acceleratorsOf, attentionRanks, type Layout } from '../layout/layout.ts'

/** A side of the network that caches are sent over: a pool's machine and the layout of one of its instances. */
export type TransferSide = {
  readonly hardware: Accelerator
  readonly calibration: Calibration
  readonly layout: Layout
}

/** What it takes to hand a prompt's cache from one pool to the other. */
export type KvTransfer = {
  /** Seconds for the cache of one request, alone on the links. */
  readonly secondsPerRequest: number
  /** The most requests of a second whose caches one instance's links carry. */
  readonly mostRequestsPerSecond: number
}

/** Bytes per second and seconds to begin with of one accelerator's links to other instances: its outermost tier; undefined where it has none. */
function linkOf({ hardware, calibration }: TransferSide) {
  const tier = hardware.interconnect.at(-1)
  if (tier === undefined) return undefined
  const { launchSeconds, scaleUp, scaleOut } = calibration.network
  const link = hardware.interconnect.length === 1 ? scaleUp : scaleOut
  return {
    bytesPerSecond: tier.bytesPerSecondPerDirection * link.bandwidthEfficiency,
    latencySeconds: launchSeconds + tier.startUpLatencySeconds + link.syncSeconds,
  }
}

/**
 * Sending a cache of so many bytes between two pools over the outermost tier of each, once the prompt is computed. Each accelerator of a replica sends, or
 * takes, its share; where heads or latents are replicated, each a part of the copy. Undefined where a machine has no network.
 */
export function kvTransfer(bytes: number, from: TransferSide, to: TransferSide): KvTransfer | undefined {
  const sides = [from, to].map((side) => ({ side, link: linkOf(side) }))
  let slowest = 0
  let latency = 0
  let most = Number.POSITIVE_INFINITY
  for (const { side, link } of sides) {
    if (link === undefined) return undefined
    const ranks = attentionRanks(side.layout) * side.layout.pipelineParallel
    slowest = Math.max(slowest, bytes / (ranks * link.bytesPerSecond))
    latency = Math.max(latency, link.latencySeconds)
    if (side === from) most = (acceleratorsOf(side.layout) * link.bytesPerSecond) / bytes
  }
  return { secondsPerRequest: latency + slowest, mostRequestsPerSecond: most }
}
