import { directAllReduce } from './directAllReduce.ts'
import { gatherThrough } from './gatherPass.ts'
import type { Group } from './group.ts'
import { flatLevel, type Level, levelsOf } from './levels.ts'
import { lowerEnvelope } from './lowerEnvelope.ts'
import type { MessageCost, MessageLine } from './messageCost.ts'
import type { Network } from './network.ts'

/** Scattered level by level, from the inside outwards, added up on the outermost, and gathered the same way back. */
function throughLevels(levels: readonly Level[], { calibration }: Network): readonly MessageLine[] {
  const outermost = levels.at(-1)
  if (outermost === undefined) return []
  const { launchSeconds, inNetworkReduction } = calibration
  const all = gatherThrough(levels, calibration)
  const both: MessageLine = {
    algorithm: levels.length > 1 ? 'hierarchical' : 'ring',
    latencySeconds: launchSeconds + 2 * all.latencySeconds,
    secondsPerByte: 2 * all.secondsPerByte,
  }
  const { tier, reach } = outermost
  if (!tier.inNetworkReduction || !reach.anyToAny) return [both]
  const inside = gatherThrough(levels.slice(0, -1), calibration)
  const share = levels.slice(0, -1).reduce((rest, { parts }) => rest / parts, 1)
  const perByte = 1 / (tier.bytesPerSecondPerDirection * inNetworkReduction.bandwidthEfficiency)
  const start = inNetworkReduction.launchSeconds + 2 * tier.startUpLatencySeconds
  return [
    both,
    {
      algorithm: levels.length > 1 ? 'hierarchical in-switch' : 'in-switch',
      latencySeconds: launchSeconds + 2 * inside.latencySeconds + start,
      secondsPerByte: 2 * inside.secondsPerByte + share * perByte,
    },
  ]
}

/**
 * Adding up what the members of a group have, so that each has the sums; bytes are those that each has. Inside the innermost tier by
 * the serving engine's own kernels; by the collectives library scattered and gathered, added up by switches that can, and
 * across tiers level by level or as though there were only the outermost.
 */
export function allReduceCost(network: Network, group: Group): MessageCost {
  const { tiers, calibration } = network
  const levels = levelsOf(tiers, group)
  const [only, ...others] = levels
  if (only === undefined) return []
  const whole = flatLevel(tiers, group)
  const flat = others.length > 0 && whole !== undefined ? throughLevels([whole], network) : []
  const waiting = calibration.stragglerSeconds * Math.log2(group.size)
  return lowerEnvelope([
    ...(others.length > 0 ? [] : directAllReduce(only, calibration.directAllReduce)),
    ...throughLevels(levels, network),
    ...flat.map((line) => ({ ...line, algorithm: `flat ${line.algorithm}` })),
  ]).map((line) => ({ ...line, latencySeconds: line.latencySeconds + waiting }))
}
