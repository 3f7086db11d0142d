import type { DecodeSeries } from '../decode/decodeSeries.ts'
import { acceleratorWords, subjectWords } from '../decode/subjectWords.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { ComputedSeries } from './computedSeries.ts'

/** What is assumed of workload, formats, price and software, where all series share it. */
export function questionWords(
  series: readonly Pick<DecodeSeries, 'facets' | 'question' | 'machine'>[],
): readonly string[] {
  const { contextTokens = 0, reservedContextTokens } = series[0]?.question.workload ?? {}
  return [
    `context ${formatNumber(contextTokens, 1)}`,
    reservedContextTokens === undefined ? undefined : `memory for ${formatNumber(reservedContextTokens, 1)}`,
    ...subjectWords(series),
  ].filter((part) => part !== undefined)
}

/** Everything assumed in a search, in a line. */
export function assumptionsOf(series: readonly ComputedSeries[]): string {
  const { demandTokensPerSecond, minimumTokensPerSecond } = series[0]?.question ?? {}
  return [
    ...questionWords(series),
    acceleratorWords(
      series[0]?.question.accelerators,
      series.map(({ frontier }) => frontier.accelerators),
    ),
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
