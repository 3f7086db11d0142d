import type { TransportCalibration } from '../hardware/calibration.ts'
import type { Group } from './group.ts'
import { exchangeSeconds, type Level, levelsOf, linkOf, reachedBytesPerSecond } from './levels.ts'
import { lowerEnvelope } from './lowerEnvelope.ts'
import type { MessageCost, MessageLine } from './messageCost.ts'
import type { Network } from './network.ts'
import { chanceOfNone, type Routing } from './routing.ts'

/** Seconds for each byte of a member's tokens: the longest of what its links of each level take, all of which send at once. */
function secondsPerByte(
  levels: readonly Level[],
  transport: TransportCalibration,
  copiesOn: (level: Level, inside: number) => number,
): number {
  let longest = 0
  let inside = 1
  for (const level of levels) {
    const rate = reachedBytesPerSecond(level, linkOf(level, transport)) * level.reach.exchangeShare
    longest = Math.max(longest, copiesOn(level, inside) / rate)
    inside = level.members
  }
  return longest
}

/** Seconds of one exchange with that many others of a level; where there is no direct way, through those between. */
const exchange = (level: Level, transport: TransportCalibration, peers: number): number =>
  exchangeSeconds(level, linkOf(level, transport), peers) +
  (level.reach.anyToAny ? 0 : (level.reach.ringHops - 1) * level.tier.startUpLatencySeconds)

/** Each token straight to each of its experts' accelerators, over whichever tier is between: one exchange. */
function direct(
  levels: readonly Level[],
  transport: TransportCalibration,
  ranks: number,
  routing: Routing,
): MessageLine {
  const toEach = (routing.expertsPerToken * routing.ranksPerDestination) / ranks
  const exchanges = levels.map((level) =>
    exchange(level, transport, (level.isInnermost ? level.parts : ranks) - 1),
  )
  return {
    algorithm: 'direct',
    latencySeconds: transport.launchSeconds + Math.max(...exchanges),
    secondsPerByte: secondsPerByte(levels, transport, ({ members }, inside) => (members - inside) * toEach),
  }
}

/**
 * Each token once to each domain of the innermost level that has experts of it, to the counterpart of its accelerator there, which hands
 * it on once to each of their accelerators: an exchange on each level.
 */
function forwarded(
  levels: readonly Level[],
  transport: TransportCalibration,
  ranks: number,
  routing: Routing,
): MessageLine {
  const { experts, ranksPerDestination } = routing
  const innermost = levels[0]?.members ?? 1
  const expertsOf = (members: number) => Math.min(experts, (experts * members) / ranks)
  const toRank = 1 - chanceOfNone(routing, expertsOf(ranksPerDestination))
  const toDomain = 1 - chanceOfNone(routing, expertsOf(Math.max(ranksPerDestination, innermost)))
  const domains = Math.ceil(ranks / innermost)
  return {
    algorithm: 'forwarded',
    latencySeconds: levels.reduce(
      (sum, level) => sum + exchange(level, transport, level.parts - 1),
      transport.launchSeconds,
    ),
    secondsPerByte: secondsPerByte(levels, transport, ({ members }, inside) =>
      inside === 1 ? domains * (innermost - 1) * toRank : ((members - inside) / innermost) * toDomain,
    ),
  }
}

/**
 * Each member's tokens to the accelerators that hold their experts, or the outputs back; bytes are those of one member's tokens, each
 * counted once. Experts are chosen evenly and without repetition, and what stays on an accelerator needs no network.
 * - `direct`: straight to each expert, as the low-latency kernels of DeepEP do.
 * - `forwarded`: once to each server, and once to each accelerator in it, as its normal kernels do (DeepSeek-V3, arXiv:2412.19437, section 3.2.2).
 */
export function expertExchangeCost(
  { tiers, calibration }: Network,
  { size, stride }: Group,
  routing: Routing,
): MessageCost {
  const { ranksPerDestination } = routing
  const ranks = size * ranksPerDestination
  const levels = levelsOf(tiers, { size: ranks, stride: Math.max(1, stride / ranksPerDestination) })
  if (size <= 1 || levels.length === 0) return []
  return lowerEnvelope([
    direct(levels, calibration.expertExchange, ranks, routing),
    forwarded(levels, calibration.forwardedExpertExchange, ranks, routing),
  ])
}
