import type { Group } from './group.ts'
import { type Level, levelsOf } from './levels.ts'
import type { Link } from './link.ts'
import { lowerEnvelope } from './lowerEnvelope.ts'
import type { MessageCost, MessageLine } from './messageCost.ts'
import { allReduceLines, scatterLine } from './scatterLine.ts'

/** The whole group on its outermost tier, as if there were no tiers inside. */
function flat(levels: readonly Level[], { size }: Group): Level | undefined {
  const outermost = levels.at(-1)
  return levels.length > 1 && outermost !== undefined && outermost.link.tier.topology !== 'torus'
    ? { link: outermost.link, count: size }
    : undefined
}

/** Through all levels: scattered inside, the parts carried on outside by each line of the rest, gathered inside. */
function throughLevels(
  levels: readonly Level[],
  ways: (outermost: Level) => readonly MessageLine[],
  innerPasses: 1 | 2,
): readonly MessageLine[] {
  const [inner, ...outer] = levels
  if (inner === undefined) return []
  if (outer.length === 0) return ways(inner)
  const scatter = scatterLine(inner)
  return throughLevels(outer, ways, innerPasses).map((line) => ({
    algorithm: `hierarchical ${line.algorithm.replace('hierarchical ', '')}`,
    latencySeconds: innerPasses * scatter.latencySeconds + line.latencySeconds,
    secondsPerByte: innerPasses * scatter.secondsPerByte + line.secondsPerByte / inner.count,
  }))
}

function costOf(
  links: readonly Link[],
  group: Group,
  launchSeconds: number,
  ways: (level: Level) => readonly MessageLine[],
  innerPasses: 1 | 2,
): MessageCost {
  if (group.size === 1) return []
  const levels = levelsOf(links, group)
  const whole = flat(levels, group)
  const lines = [...throughLevels(levels, ways, innerPasses), ...(whole === undefined ? [] : ways(whole))]
  return lowerEnvelope(
    lines.map((line) => ({ ...line, latencySeconds: launchSeconds + line.latencySeconds })),
  )
}

/**
 * Adding up what all members have, so that each has the sum; bytes are those that each has. Of one-shot, two-shot, tree, in-switch on one tier,
 * and across tiers hierarchical (scattered inside, added up outside, gathered inside) or flat.
 */
export const allReduceCost = (links: readonly Link[], group: Group, launchSeconds: number): MessageCost =>
  costOf(links, group, launchSeconds, allReduceLines, 2)

/**
 * Adding up what all members have, so that each has its part of the sums, or the same the other way around: all members' parts gathered by
 * each. Bytes are those of the whole.
 */
export const scatterCost = (links: readonly Link[], group: Group, launchSeconds: number): MessageCost =>
  costOf(links, group, launchSeconds, (level) => [scatterLine(level)], 1)
