import type { Link } from './link.ts'
import type { MessageCost } from './messageCost.ts'

/**
 * From one accelerator to the one `stride` further on: over the first tier whose domains hold two such; on a torus and on a mesh over
 * the one link between them.
 */
export function sendCost(links: readonly Link[], stride: number): MessageCost {
  const link = links.find(({ tier }) => tier.size >= 2 * stride) ?? links.at(-1)
  if (link === undefined) return []
  const { tier } = link
  const wires =
    tier.topology === 'torus' ? 2 * tier.dimensions.length : tier.topology === 'mesh' ? tier.size - 1 : 1
  return [
    {
      algorithm: 'send',
      latencySeconds: link.exchangeSeconds,
      secondsPerByte: wires * link.secondsPerByte,
    },
  ]
}
