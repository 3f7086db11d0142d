import { exchangeSeconds, flatLevel, linkOf, reachedBytesPerSecond } from './levels.ts'
import type { MessageCost } from './messageCost.ts'
import type { Network } from './network.ts'

/**
 * From one accelerator to the one `stride` further on, all of them at once, by the collectives library: over the first tier whose domains
 * hold two such, the outermost where none does; on a torus, a mesh and a chain over the links between the two.
 */
export function sendCost({ tiers, calibration }: Network, stride: number): MessageCost {
  const holding = tiers.findIndex(({ size }) => size >= 2 * stride)
  const within = holding < 0 ? tiers : tiers.slice(0, holding + 1)
  const level = flatLevel(within, { size: 2, stride })
  if (level === undefined) return []
  const { launchSeconds } = calibration
  const link = linkOf(level, calibration)
  const { ringHops, exchangeShare } = level.reach
  return [
    {
      algorithm: 'send',
      latencySeconds: launchSeconds + ringHops * exchangeSeconds(level, link, 1),
      secondsPerByte: 1 / (reachedBytesPerSecond(level, link) * exchangeShare),
    },
  ]
}
