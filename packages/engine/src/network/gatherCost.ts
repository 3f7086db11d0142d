import { gatherThrough } from './gatherPass.ts'
import type { Group } from './group.ts'
import { flatLevel, levelsOf } from './levels.ts'
import { lowerEnvelope } from './lowerEnvelope.ts'
import type { MessageCost } from './messageCost.ts'
import type { Network } from './network.ts'

/**
 * Gathering what the members of a group have, so that each has all of it: bytes are those of the whole. Adding up what members
 * have, so that each has its share of the sums, is the same backwards and costs the same. By the collectives library: on one tier;
 * across tiers level by level, or as though there were only the outermost.
 */
export function gatherCost({ tiers, calibration }: Network, group: Group): MessageCost {
  const levels = levelsOf(tiers, group)
  const flat = levels.length > 1 ? flatLevel(tiers, group) : undefined
  const ways = [
    { algorithm: levels.length > 1 ? 'hierarchical' : 'ring', through: levels },
    ...(flat === undefined ? [] : [{ algorithm: 'flat', through: [flat] }]),
  ]
  if (levels.length === 0) return []
  return lowerEnvelope(
    ways.map(({ algorithm, through }) => {
      const { latencySeconds, secondsPerByte } = gatherThrough(through, calibration)
      return { algorithm, latencySeconds: calibration.launchSeconds + latencySeconds, secondsPerByte }
    }),
  )
}
