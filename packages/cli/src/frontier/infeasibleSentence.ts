import { hasExperts, type Infeasible, type Layout, largestSystemSize, layoutName } from 'paretoken'
import { mostAccelerators } from '../arguments/acceleratorNumbers.ts'
import { formatBytes, formatTokens } from '../catalog/units.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { ComputedSeries } from './computedSeries.ts'

const plural = (count: number): string => `${formatNumber(count, 1)} accelerator${count === 1 ? '' : 's'}`

/** What is missing where memory is too small, and what would do. */
function memorySentence(
  { nearest, fewestAccelerators, largestContextTokens }: Extract<Infeasible, { limit: 'memory' }>,
  contextTokens: number,
  joined: number,
  nameOf: (layout: Layout) => string,
): string {
  const {
    weightBytes,
    kvCacheBytes,
    stateBytes,
    activationBytes,
    reservedBytes,
    capacityBytes,
    shortfallBytes,
  } = nearest.memory
  const sequence = kvCacheBytes + stateBytes + activationBytes
  const missing = `the nearest, ${nameOf(nearest.layout)}, lacks ${formatBytes(shortfallBytes)} of memory on every accelerator (weights ${formatBytes(weightBytes)}, one sequence ${formatBytes(sequence)}, kept back ${formatBytes(reservedBytes)}, of ${formatBytes(capacityBytes)})`
  const more =
    fewestAccelerators === null
      ? joined === 1
        ? 'it works alone, and one does not hold it'
        : `no number of accelerators that can be joined, up to ${formatNumber(joined, 1)}, holds it`
      : `${plural(fewestAccelerators)} would hold it: --max-accelerators ${fewestAccelerators}`
  const shorter =
    largestContextTokens !== null && largestContextTokens < contextTokens
      ? `; so would a context of up to ${formatTokens(largestContextTokens)} tokens`
      : ''
  return `it does not fit: ${missing}; ${more}${shorter}`
}

/**
 * Why a series has no deployment: which limit, by how much, and what would do.
 * @param speedFlag the flag that bounds the speed
 */
export function infeasibleSentence(
  { facets, question, frontier }: ComputedSeries,
  speedFlag = '--min-speed',
): string {
  const { infeasible } = frontier
  const nameOf = (layout: Layout) => layoutName(layout, hasExperts(question.model))
  const { contextTokens, reservedContextTokens = contextTokens } = question.workload
  const why = (): string => {
    switch (infeasible?.limit) {
      case undefined:
        return 'a deployment was found'
      case 'layout':
        return `its heads, experts and widths do not divide among ${frontier.accelerators.map(plural).join(' or ')}; try other numbers with --accelerators`
      case 'memory':
        return memorySentence(
          infeasible,
          reservedContextTokens,
          Math.min(mostAccelerators, largestSystemSize(question.hardware.interconnect)),
          nameOf,
        )
      case 'speed':
        return `nothing reaches ${speedFlag} ${formatNumber(question.minimumTokensPerSecond ?? 0)} tokens/s; the fastest, ${nameOf(infeasible.layout)}, serves one user ${formatNumber(infeasible.tokensPerSecond)}`
      case 'demand':
        return `every deployment serves more than --demand ${formatNumber(question.demandTokensPerSecond ?? 0)} tokens/s; the smallest, ${nameOf(infeasible.layout)}, serves ${formatNumber(infeasible.tokensPerSecond)}`
    }
  }
  return `${facets.model} on ${facets.hardware}, ${facets.precision}: ${why()}`
}
