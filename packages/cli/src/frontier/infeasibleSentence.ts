import {
  type FrontierQuestion,
  hasExperts,
  type Infeasible,
  type Layout,
  largestSystemSize,
  layoutName,
  reservedContext,
} from 'paretoken'
import { mostAccelerators } from '../arguments/acceleratorNumbers.ts'
import { formatBytes, formatTokens } from '../catalog/units.ts'
import type { SeriesFacets } from '../decode/seriesNames.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import type { ComputedSeries } from './computedSeries.ts'

const plural = (count: number): string => `${formatNumber(count, 1)} accelerator${count === 1 ? '' : 's'}`

/** How near the speed that was asked for comes; a time where it was asked for as one. */
function speedSentence(
  { tokensPerSecond, layout }: Extract<Infeasible, { limit: 'speed' }>,
  asked: number,
  speedFlag: string,
  nameOf: (layout: Layout) => string,
): string {
  if (speedFlag === '--tpot')
    return `nothing is as fast as --tpot ${formatSeconds(1 / asked)}; the fastest, ${nameOf(layout)}, takes ${formatSeconds(1 / tokensPerSecond)} a token`
  return `nothing reaches ${speedFlag} ${formatNumber(asked)} tokens/s; the fastest, ${nameOf(layout)}, serves one user ${formatNumber(tokensPerSecond)}`
}

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

/** What a search that found nothing was asked, as far as a sentence about it goes. */
export type Asked = {
  readonly question: Pick<
    FrontierQuestion,
    'model' | 'hardware' | 'minimumTokensPerSecond' | 'demandTokensPerSecond'
  >
  /** Tokens of each sequence that memory must hold. */
  readonly reservedContextTokens: number
  /** Numbers of accelerators that were tried. */
  readonly accelerators: readonly number[]
  /** The flag that bounds the speed. */
  readonly speedFlag: string
}

/** Why a search found nothing: which limit, by how much, and what would do. */
export function infeasibleWords(
  infeasible: Infeasible,
  { question, reservedContextTokens, accelerators, speedFlag }: Asked,
): string {
  const nameOf = (layout: Layout) => layoutName(layout, hasExperts(question.model))
  switch (infeasible.limit) {
    case 'layout':
      return `its heads, experts and widths do not divide among ${accelerators.map(plural).join(' or ')}; try other numbers with --accelerators`
    case 'memory':
      return memorySentence(
        infeasible,
        reservedContextTokens,
        Math.min(mostAccelerators, largestSystemSize(question.hardware.interconnect)),
        nameOf,
      )
    case 'speed':
      return speedSentence(infeasible, question.minimumTokensPerSecond ?? 0, speedFlag, nameOf)
    case 'demand':
      return `every deployment serves more than --demand ${formatNumber(question.demandTokensPerSecond ?? 0)} tokens/s; the smallest, ${nameOf(infeasible.layout)}, serves ${formatNumber(infeasible.tokensPerSecond)}`
  }
}

/** What stands before the reason. */
export const infeasibleLead = ({ model, hardware, precision }: SeriesFacets): string =>
  `${model} on ${hardware}, ${precision}: `

/**
 * Why a series has no deployment.
 * @param speedFlag the flag that bounds the speed
 */
export function infeasibleSentence(
  { facets, question, frontier }: ComputedSeries,
  speedFlag = '--min-speed',
): string {
  const { infeasible, accelerators } = frontier
  const reservedContextTokens = reservedContext(question.workload)
  const words =
    infeasible === undefined
      ? 'a deployment was found'
      : infeasibleWords(infeasible, { question, reservedContextTokens, accelerators, speedFlag })
  return `${infeasibleLead(facets)}${words}`
}
