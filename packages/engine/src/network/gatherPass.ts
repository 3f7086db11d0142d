import type { TransportCalibration } from '../hardware/calibration.ts'
import { exchangeSeconds, type Level, linkOf, reachedBytesPerSecond } from './levels.ts'

/** One pass over a level: time that does not depend on the size, and time for each byte. */
export type Pass = { readonly latencySeconds: number; readonly secondsPerByte: number }

/**
 * Gathering on one level: every part ends with what all have; bytes are those of the whole. Adding up so that each part ends with its share
 * of the sums is the same the other way around. Whatever the order, (n − 1)/n of the bytes pass each accelerator's links
 * (Thakur, Rabenseifner and Gropp 2005, doi:10.1177/1094342005051521); the latency is that of the best order: from neighbour to
 * neighbour along a ring; where each reaches each, all at once; outside the innermost tier also by doubling, as libraries do there.
 */
function gatherPass(level: Level, transport: TransportCalibration): Pass {
  const { parts, reach, isInnermost } = level
  const link = linkOf(level, transport)
  const hop = exchangeSeconds(level, link, 1)
  const ring = reach.ringHops * hop
  const atOnce = reach.anyToAny ? exchangeSeconds(level, link, parts - 1) : ring
  const doubling = reach.anyToAny && !isInnermost ? Math.ceil(Math.log2(parts)) * hop : ring
  return {
    latencySeconds: Math.min(ring, atOnce, doubling),
    secondsPerByte: (parts - 1) / parts / (reachedBytesPerSecond(level, link) * reach.gatherShare),
  }
}

/**
 * Gathering through levels, from the outermost, where each accelerator has the share of the bytes that its domain inside splits, to the
 * innermost, where all of them pass.
 */
export function gatherThrough(levels: readonly Level[], transport: TransportCalibration): Pass {
  let latencySeconds = 0
  let secondsPerByte = 0
  let share = 1
  for (const level of levels) {
    const pass = gatherPass(level, transport)
    latencySeconds += pass.latencySeconds
    secondsPerByte += share * pass.secondsPerByte
    share /= level.parts
  }
  return { latencySeconds, secondsPerByte }
}
