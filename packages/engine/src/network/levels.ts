import type { LinkCalibration, TransportCalibration } from '../hardware/calibration.ts'
import type { InterconnectTier } from '../hardware/interconnect.ts'
import { distinctTiers } from './distinctTiers.ts'
import type { Group } from './group.ts'
import { type Reach, reach } from './reach.ts'

/** A tier on which parts of a group meet. */
export type Level = {
  readonly tier: InterconnectTier
  /** Whether it is the innermost tier. */
  readonly isInnermost: boolean
  /** Members of the group in one domain of the tier. */
  readonly members: number
  /** What meets in one domain of the tier: members, or domains of the tier inside with members in them. At least 2. */
  readonly parts: number
  readonly reach: Reach
}

/** Members in one domain: as few domains as hold the group, filled evenly. 128 on domains of 72 are 2 × 64. */
function membersOfDomain({ size, stride }: Group, domain: number): number {
  const most = Math.max(1, Math.floor(domain / stride))
  return Math.ceil(size / Math.ceil(size / most))
}

/** The tiers on which a group meets, from the inside outwards; none for a group of one. */
export function levelsOf(tiers: readonly InterconnectTier[], group: Group): readonly Level[] {
  const levels: Level[] = []
  const distinct = distinctTiers(tiers)
  let inside = 1
  let before = 1
  distinct.forEach((tier, index) => {
    const isLast = index === distinct.length - 1
    const members = isLast ? group.size : Math.max(before, membersOfDomain(group, tier.size))
    const parts = Math.ceil(members / before)
    if (parts > 1) {
      const stride = before > 1 ? 1 : Math.max(1, Math.ceil(group.stride / inside))
      const within = reach(tier, tier.size / inside, parts, stride)
      levels.push({ tier, isInnermost: index === 0, members, parts, reach: within })
    }
    before = members
    inside = tier.size
  })
  return levels
}

/** A group as though it met on the outermost tier only; undefined for a group of one, and where there are no tiers. */
export function flatLevel(tiers: readonly InterconnectTier[], group: Group): Level | undefined {
  const distinct = distinctTiers(tiers)
  const tier = distinct.at(-1)
  if (tier === undefined || group.size <= 1) return undefined
  return {
    tier,
    isInnermost: distinct.length === 1,
    members: group.size,
    parts: group.size,
    reach: reach(tier, tier.size, group.size, group.stride),
  }
}

/** The part of a calibration that is for a level's links. */
export const linkOf = (level: Level, { scaleUp, scaleOut }: TransportCalibration): LinkCalibration =>
  level.isInnermost ? scaleUp : scaleOut

/** Bytes per second that software reaches of one accelerator's links on a level, before what topology leaves of them. */
export function reachedBytesPerSecond({ tier, parts }: Level, link: LinkCalibration): number {
  const contention = tier.topology === 'pcie' ? link.contention * Math.max(0, parts - 2) : 0
  return (tier.bytesPerSecondPerDirection * link.bandwidthEfficiency) / (1 + contention)
}

/** Seconds of one exchange with that many others at the same time. */
export const exchangeSeconds = ({ tier }: Level, link: LinkCalibration, peers: number): number =>
  tier.startUpLatencySeconds + link.syncSeconds + link.syncSecondsPerPeer * Math.max(0, peers - 1)
