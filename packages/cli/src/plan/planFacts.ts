import { maximumUtilizationOf, priceOf, type ServingPoint, type TokenPrices } from 'paretoken'
import { formatBytes } from '../catalog/units.ts'
import { shared } from '../decode/shared.ts'
import { memoryShare, percentCell } from '../frontier/pointCells.ts'
import { formatCents } from '../output/formatCents.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import { hoursPerMonth, planCosts } from './planCosts.ts'
import type { Planned, PlannedSeries } from './plannedSeries.ts'
import {
  acceleratorCount,
  dearerWords,
  firstTokenWords,
  hourWords,
  layoutWords,
  planName,
  rateWords,
  tokenTimeWords,
} from './planWords.ts'
import { pricesAtMeanLoad } from './pricesAtMeanLoad.ts'

/** Something about a plan and what it is called. */
export type Fact = readonly [name: string, words: string]

/** Numbers of accelerators and what they cost: "21 accelerators, $41.79/h". */
function poolWords(instances: number, layout: string, each: number, perHour: number | null): string {
  const cost = perHour === null ? '' : `, ${formatCents(perHour)}/h`
  return `${formatNumber(instances, 1)} × ${layout}, ${acceleratorCount(instances * each)}${cost}`
}

/** The instances, pool by pool. */
function poolFacts(series: PlannedSeries): readonly Fact[] {
  const { question, plan } = series
  const { both, decoding, prompts } = planCosts(question, plan)
  const layouts = layoutWords(series)
  const dollars = (cost: number): number | null => (plan.dollarsPerHour === null ? null : cost)
  const { accelerators, prefill } = plan.point
  const decodes = poolWords(plan.instances, layouts.decoding, accelerators, dollars(both + decoding))
  if (prefill === null || layouts.prompts === undefined) return [['instances', decodes]]
  const where = prefill.hardware === question.hardware.id ? '' : ` on ${prefill.hardware}`
  return [
    ['decoding', decodes],
    [
      'prompts',
      poolWords(plan.prefillInstances, `${layouts.prompts}${where}`, prefill.accelerators, dollars(prompts)),
    ],
  ]
}

/** What a million tokens of each kind cost, of those that there are. */
function tokenWords(prices: TokenPrices): string {
  const kinds = [
    [prices.dollarsPerMillionInputTokens, 'of input'],
    [prices.dollarsPerMillionCachedInputTokens, 'of cached input'],
    [prices.dollarsPerMillionOutputTokens, 'of output'],
    [prices.dollarsPerMillionTokens, 'of all as requests mix them'],
  ] as const
  return kinds
    .flatMap(([dollars, kind]) => (dollars === null ? [] : `${formatDollars(dollars)} ${kind}`))
    .join(', ')
}

/** What it costs, by the hour, the month, the token and the request. */
function costFacts({ question, plan }: PlannedSeries): readonly Fact[] {
  const { prices } = plan.point
  if (plan.dollarsPerHour === null || prices === null)
    return [
      ['accelerators', `${formatNumber(plan.accelerators, 1)}; no price is known, --price gives dollars`],
    ]
  const sides = plan.point.prefill === null ? [question] : [question, question.prefill ?? question]
  const price = shared(sides.map((side) => (priceOf(side) ?? 0).toFixed(2)))
  const each = `${acceleratorCount(plan.accelerators)}${price === undefined ? '' : ` at $${price}`}`
  return [
    [
      'cost',
      `${formatCents(plan.dollarsPerHour)} an hour, ${formatCents(plan.dollarsPerHour * hoursPerMonth)} a month of ${hoursPerMonth} hours: ${each}`,
    ],
    ['a million tokens', tokenWords(prices)],
    ['a request', formatCents(prices.dollarsPerRequest)],
  ]
}

/** What tokens cost where not all hours are as busy, if that was said. */
function meanLoadFacts(meanLoad: number, series: PlannedSeries): readonly Fact[] {
  const prices = meanLoad === 1 ? null : pricesAtMeanLoad(series, meanLoad)
  if (prices === null) return []
  const name = `at ${percentCell(meanLoad)} load`
  return [[name, `${tokenWords(prices)}: that much of the rate on average, paid for all day`]]
}

/** The parts of the time to the first token, where it has any that are told apart. */
function firstTokenParts({ prefill }: ServingPoint): string {
  if (prefill === null) return ''
  const { waitingSeconds, computingSeconds, transferSeconds } = prefill
  return `: ${formatSeconds(waitingSeconds)} waiting, ${formatSeconds(computingSeconds)} computing, ${formatSeconds(transferSeconds)} handing over the cache`
}

/** Times as predicted, beside those asked for; all are means. */
function timeFacts(series: PlannedSeries): readonly Fact[] {
  const { question, plan } = series
  const { point } = plan
  const { minimumTokensPerSecond, maximumTimeToFirstTokenSeconds } = question
  const asked = (seconds: number | undefined): string =>
    seconds === undefined ? '' : ` (asked: at most ${formatSeconds(seconds)})`
  const perToken = minimumTokensPerSecond === undefined ? undefined : 1 / minimumTokensPerSecond
  return [
    [
      'time per token',
      `${tokenTimeWords(series)}${asked(perToken)}: ${formatNumber(point.tokensPerSecond)} tokens/s for one user`,
    ],
    [
      'first token',
      `after ${firstTokenWords(series)}${asked(maximumTimeToFirstTokenSeconds)}${firstTokenParts(point)}`,
    ],
    ['last token', `after ${formatSeconds(point.requestSeconds)}`],
  ]
}

/** Three digits, but whole from 100 on: 0.0523, 6.67, 159. */
const mean = (value: number): string => formatNumber(value >= 99.95 ? Math.round(value) : value)

/** What an instance has to do, and how far that fills it. */
function loadFacts({ question, plan }: PlannedSeries): readonly Fact[] {
  const { point } = plan
  const { memory, promptUtilization, draftTokens, tokensPerPass } = point
  const most = percentCell(maximumUtilizationOf(question))
  const drafts: readonly Fact[] =
    question.speculation === undefined
      ? []
      : [
          [
            'drafts',
            `${draftTokens} token${draftTokens === 1 ? '' : 's'} a pass, which gives ${formatNumber(tokensPerPass)}`,
          ],
        ]
  return [
    [
      'an instance',
      `${rateWords(point.requestsPerSecond)}, ${mean(point.concurrency)} at a time, of which a batch of ${mean(point.batch)} is decoded`,
    ],
    ...drafts,
    [
      'memory',
      `${percentCell(memoryShare(point))} of ${formatBytes(memory.capacityBytes)} on the fullest accelerator`,
    ],
    ['prompt load', `${percentCell(promptUtilization)} of what can be computed (at most ${most})`],
    ['binds', point.limit],
  ]
}

/** How far it is from being too little, and from the next best. */
function marginFacts(planned: Planned, best: PlannedSeries): readonly Fact[] {
  const { runnerUp } = planned
  const room: Fact = [
    'head-room',
    `serves ${formatNumber(1 + best.plan.headRoom)} times as much within the same limits`,
  ]
  if (runnerUp === undefined) return [room, ['runner-up', 'there is none: no other layout does it']]
  return [
    room,
    [
      'runner-up',
      `${planName(planned, runnerUp)}: ${acceleratorCount(runnerUp.plan.accelerators)}, ${hourWords(runnerUp)}, ${dearerWords(best, runnerUp)}`,
    ],
  ]
}

/** The best plan for people: what it is made of, what it costs, how fast it is, how full, and by how much it wins. */
export const planFacts = (planned: Planned, best: PlannedSeries): readonly Fact[] => [
  ...poolFacts(best),
  ...costFacts(best),
  ...meanLoadFacts(planned.meanLoad, best),
  ...timeFacts(best),
  ...loadFacts(best),
  ...marginFacts(planned, best),
]
