import type { Level } from './levels.ts'
import { exchangeSeconds } from './link.ts'
import type { MessageLine } from './messageCost.ts'
import type { TorusAxis } from './torusAxes.ts'

const log2 = (count: number): number => Math.ceil(Math.log2(count))

/** Seconds to the farthest member along all axes, one after the other. */
const torusSeconds = ({ link }: Level, axes: readonly TorusAxis[]): number =>
  axes.reduce((sum, { members, spacing, wraps }) => {
    const hops = wraps ? Math.floor(members / 2) : members - 1
    const travel = hops * spacing * link.tier.startUpLatencySeconds
    return sum + travel + hops * (link.exchangeSeconds - link.tier.startUpLatencySeconds)
  }, 0)

/**
 * Share of an accelerator's bandwidth that rings along all axes at once use: one link of each axis, two where the axis wraps; groups
 * that stand between each other's members share them.
 */
const torusShare = (dimensions: number, axes: readonly TorusAxis[]): number =>
  axes.reduce((sum, { spacing, wraps }) => sum + (wraps ? 2 : 1) / (2 * dimensions * spacing), 0)

/**
 * Reduce-scatter on one level: every member starts with all and ends with its part of the sums. All-gather is the same the other way
 * around and takes as long. Bytes are those of the whole.
 * - `direct` on switches: each sends every other its part. - on a mesh the same, each part over its own link.
 * - `rings` on a torus: along all axes at once, both ways where it wraps (scaling book, "Sharded matrices and how to multiply them").
 * - `ring` between neighbours that have no other links.
 */
export function scatterLine(level: Level): MessageLine {
  const { link, count, axes } = level
  const part = (count - 1) / count
  const { tier, secondsPerByte } = link
  if (tier.topology === 'torus' && axes !== undefined)
    return {
      algorithm: 'rings',
      latencySeconds: torusSeconds(level, axes),
      secondsPerByte: (part * secondsPerByte) / torusShare(tier.dimensions.length, axes),
    }
  if (tier.topology === 'point-to-point' && count > 2)
    return {
      algorithm: 'ring',
      latencySeconds: (count - 1) * link.exchangeSeconds,
      secondsPerByte: part * secondsPerByte,
    }
  return {
    algorithm: 'direct',
    latencySeconds: exchangeSeconds(link, count - 1),
    secondsPerByte:
      tier.topology === 'mesh' ? ((tier.size - 1) / count) * secondsPerByte : part * secondsPerByte,
  }
}

/** Ways to add up what the members of one level have, all of it by all: bytes are those that each has. */
export function allReduceLines(level: Level): readonly MessageLine[] {
  const { link, count } = level
  const scatter = scatterLine(level)
  const twice = {
    algorithm: scatter.algorithm === 'direct' ? 'two-shot' : scatter.algorithm,
    latencySeconds: 2 * scatter.latencySeconds,
    secondsPerByte: 2 * scatter.secondsPerByte,
  }
  if (scatter.algorithm !== 'direct') return [twice]
  const { tier, secondsPerByte, inNetworkSecondsPerByte } = link
  return [
    {
      algorithm: 'one-shot',
      latencySeconds: scatter.latencySeconds,
      secondsPerByte: (tier.topology === 'mesh' ? tier.size - 1 : count - 1) * secondsPerByte,
    },
    twice,
    {
      algorithm: 'tree',
      latencySeconds: 2 * log2(count) * link.exchangeSeconds,
      secondsPerByte: (tier.topology === 'mesh' ? 2 * (tier.size - 1) : 2) * secondsPerByte,
    },
    ...(inNetworkSecondsPerByte === undefined
      ? []
      : [
          {
            algorithm: 'in-switch',
            latencySeconds: 2 * link.exchangeSeconds,
            secondsPerByte: inNetworkSecondsPerByte,
          },
        ]),
  ]
}
