import type { Group } from './group.ts'
import { type Level, levelsOf } from './levels.ts'
import { exchangeSeconds, type Link } from './link.ts'
import { lowerEnvelope } from './lowerEnvelope.ts'
import type { MessageCost, MessageLine } from './messageCost.ts'
import { chanceOfNone, type Routing } from './routing.ts'

/**
 * How much longer than through a switch it takes on a torus when all send to all: along the longest axis half of the traffic crosses the
 * middle, where a link, or two where it wraps, carry it for all that stand on one side.
 */
function torusFactor({ link, axes }: Level): number {
  if (link.tier.topology !== 'torus' || axes === undefined) return 1
  const links = 2 * link.tier.dimensions.length
  return Math.max(
    1,
    ...axes.map(({ members, spacing, wraps }) => (links * members * spacing * (wraps ? 1 : 2)) / 8),
  )
}

/** On a mesh each pair has a link of its own, and only those to the group's members carry anything. */
const meshFactor = ({ link, count }: Level): number =>
  link.tier.topology === 'mesh' ? (link.tier.size - 1) / Math.max(1, count - 1) : 1

const factor = (level: Level): number => torusFactor(level) * meshFactor(level)

/**
 * Each member's tokens to the members that hold their experts, or the outputs back. Bytes are those of one member's tokens, each counted once.
 * A token goes once to every other member that holds some of its experts; how many these are follows from even choice.
 * - `direct`: straight to each. - `by domain`: across the outer tiers once to each domain, whose accelerators pass it on inside.
 * DeepSeek-V3, arXiv:2412.19437, section 3.2.2, and DeepEP's low-latency and normal kernels.
 */
export function expertExchangeCost(
  links: readonly Link[],
  group: Group,
  routing: Routing,
  launchSeconds: number,
): MessageCost {
  if (group.size === 1) return []
  const levels = levelsOf(links, group)
  const [inner, ...outer] = levels
  const outermost = outer.at(-1)
  if (inner === undefined) return []
  const copies = routing.ranksPerDestination
  const perRank = routing.experts / group.size
  const toRank = copies * (1 - chanceOfNone(routing, perRank))
  const inside = (inner.count - 1) * toRank * factor(inner) * inner.link.secondsPerByte
  if (outermost === undefined)
    return [
      {
        algorithm: 'direct',
        latencySeconds: launchSeconds + exchangeSeconds(inner.link, inner.count - 1),
        secondsPerByte: inside,
      },
    ]
  const outside = group.size - inner.count
  const domains = Math.ceil(group.size / inner.count)
  const toDomain = 1 - chanceOfNone(routing, Math.min(routing.experts, Math.round(perRank * inner.count)))
  const perOuterByte = factor(outermost) * outermost.link.secondsPerByte
  const ways: readonly MessageLine[] = [
    {
      algorithm: 'direct',
      latencySeconds: exchangeSeconds(outermost.link, outside),
      secondsPerByte: Math.max(inside, outside * toRank * perOuterByte),
    },
    {
      algorithm: 'by domain',
      latencySeconds:
        exchangeSeconds(outermost.link, domains - 1) + exchangeSeconds(inner.link, inner.count - 1),
      secondsPerByte: Math.max(
        (group.size - 1) * toRank * factor(inner) * inner.link.secondsPerByte,
        (domains - 1) * toDomain * perOuterByte,
      ),
    },
  ]
  return lowerEnvelope(ways.map((line) => ({ ...line, latencySeconds: launchSeconds + line.latencySeconds })))
}
