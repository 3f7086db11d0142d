import type { Explored, SeriesAsked, SharedFlag, SharedFlags } from '../address/explored.ts'
import { numberOf, numberWord } from '../words/amounts.ts'

/** What is asked of the model: decoding alone, or requests from prompt to last token. */
export type WorkloadKind = 'decoding' | 'requests'

const ways = ['isl', 'osl', 'cacheHits', 'mix'] as const

/** What flags ask, by the command's own rule. */
export const workloadKind = (flags: SharedFlags): WorkloadKind =>
  ways.some((flag) => flags[flag] !== undefined) ? 'requests' : 'decoding'

/** Flags that mean nothing where requests are asked. */
const decodingOnly: readonly SharedFlag[] = ['context', 'demand']

/** Flags that mean nothing where decoding alone is asked. */
const requestsOnly: readonly SharedFlag[] = [
  ...ways,
  'ttft',
  'matching',
  'prefillOn',
  'prefillPrice',
  'promptTokensPerPass',
  'utilization',
  'acceptance',
  'draftTokens',
]

const without = (flags: SharedFlags, left: readonly SharedFlag[]): SharedFlags =>
  Object.fromEntries(Object.entries(flags).filter(([flag]) => !left.includes(flag as SharedFlag)))

const only = (flags: SharedFlags, kept: readonly SharedFlag[]): SharedFlags =>
  Object.fromEntries(Object.entries(flags).filter(([flag]) => kept.includes(flag as SharedFlag)))

/** The words of one kind of workload, kept while the other is looked at. */
export type LeftWords = {
  readonly flags: SharedFlags
  readonly series: readonly Pick<SeriesAsked, 'serving' | 'speculation'>[]
}

/** What would be lost by asking the other kind. */
export function wordsToLeave({ flags, series }: Pick<Explored, 'flags' | 'series'>): LeftWords {
  const requests = workloadKind(flags) === 'requests'
  return {
    flags: only(flags, requests ? requestsOnly : decodingOnly),
    series: requests
      ? series.map(({ serving, speculation }) => ({
          ...(serving === undefined ? {} : { serving }),
          ...(speculation === undefined ? {} : { speculation }),
        }))
      : [],
  }
}

const usualOutput = 1000

/** The same asked of requests: prompts as long as leave the context what it was. @param left the words of a time before */
export function asRequests(explored: Explored, left?: LeftWords): Explored {
  const kept = without(explored.flags, decodingOnly)
  if (left !== undefined && workloadKind(left.flags) === 'requests')
    return {
      ...explored,
      flags: { ...kept, ...left.flags },
      series: explored.series.map((each, position) => ({ ...left.series[position], ...each })),
    }
  const context = numberOf(explored.flags.context ?? '') ?? 4096
  const input = Math.max(100, context - usualOutput / 2)
  return { ...explored, flags: { ...kept, isl: numberWord(input), osl: numberWord(usualOutput) } }
}

/** The same asked of decoding alone: contexts as requests have them on average. @param left the words of a time before */
export function asDecoding(explored: Explored, left?: LeftWords): Explored {
  const { zoom: _, ...rest } = explored
  const { flags } = explored
  const [input, output] = [numberOf(flags.isl ?? '') ?? 4000, numberOf(flags.osl ?? '') ?? usualOutput]
  return {
    ...rest,
    ...(explored.cost === 'input' ? { cost: 'output' as const } : {}),
    flags: { context: numberWord(input + output / 2), ...left?.flags, ...without(flags, requestsOnly) },
    series: explored.series.map(({ serving: __, speculation: ___, ...each }) => each),
  }
}
