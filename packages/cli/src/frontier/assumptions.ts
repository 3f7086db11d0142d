import { priceOf } from 'paretoken'
import type { DecodeSeries } from '../decode/decodeSeries.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { ComputedSeries } from './computedSeries.ts'

/** What all have in common, or how many different ones there are. */
function shared(values: readonly string[]): string | undefined {
  const different = [...new Set(values)]
  return different.length === 1 ? different[0] : undefined
}

/** What is assumed of workload, formats, price and software, where all series share it. */
export function questionWords(
  series: readonly Pick<DecodeSeries, 'facets' | 'question'>[],
): readonly string[] {
  const { contextTokens = 0, reservedContextTokens } = series[0]?.question.workload ?? {}
  const price = shared(series.map(({ question }) => String(priceOf(question) ?? '')))
  return [
    `context ${formatNumber(contextTokens, 1)}`,
    reservedContextTokens === undefined ? undefined : `memory for ${formatNumber(reservedContextTokens, 1)}`,
    shared(series.map(({ facets }) => facets.precision)),
    shared(series.map(({ question }) => `KV cache ${question.precision.kvCache}`)),
    price === undefined || price === '' ? undefined : `$${Number(price).toFixed(2)} per accelerator and hour`,
    shared(series.map(({ facets }) => `calibration ${facets.calibration}`)),
  ].filter((part) => part !== undefined)
}

/** Numbers of accelerators, as many as fit a line. */
const fewNumbers = 6

/** On how many accelerators deployments were sought. */
function acceleratorWords(series: readonly ComputedSeries[]): string {
  const asked = series[0]?.question.accelerators
  const most = Math.max(...series.map(({ frontier }) => Math.max(...frontier.accelerators)))
  return asked !== undefined && asked.length <= fewNumbers
    ? `${asked.join(' or ')} accelerator${asked.at(-1) === 1 ? '' : 's'}`
    : `up to ${formatNumber(most, 1)} accelerators`
}

/** Everything assumed in a search, in a line. */
export function assumptionsOf(series: readonly ComputedSeries[]): string {
  const { demandTokensPerSecond, minimumTokensPerSecond } = series[0]?.question ?? {}
  return [
    ...questionWords(series),
    acceleratorWords(series),
    demandTokensPerSecond === undefined
      ? undefined
      : `demand up to ${formatNumber(demandTokensPerSecond)} tokens/s`,
    minimumTokensPerSecond === undefined
      ? undefined
      : `at least ${formatNumber(minimumTokensPerSecond)} tokens/s for one user`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
