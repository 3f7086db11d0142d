import type { ServingInfeasible } from 'paretoken'
import type { SeriesAsked, SeriesFlag, SharedFlag } from '../address/explored.ts'
import { numberOf, numberWord, secondsOf, secondsWord } from '../words/amounts.ts'
import type { SeriesQuestion } from '../worker/curve.ts'

/** What could be asked instead: flags with their new words, undefined where they are left out. */
export type Proposal = {
  /** What is asked then: "up to 128 accelerators". */
  readonly name: string
  readonly flags?: { readonly [flag in SharedFlag]?: string | undefined }
  readonly series?: { readonly [flag in SeriesFlag]?: string | undefined }
}

/** What was asked, and the limit it met. */
export type Refused = { readonly question: SeriesQuestion; readonly infeasible: ServingInfeasible }

const mostAccelerators = 4096

/** The most accelerators that are tried where nothing is said. */
const usualAccelerators = 64

const asCountWord = (count: number): string => count.toLocaleString('en-US')

const upTo = (accelerators: number): Proposal => ({
  name: `up to ${asCountWord(accelerators)} accelerators`,
  flags: { maxAccelerators: String(accelerators), accelerators: undefined },
})

function moreAccelerators({ flags }: SeriesQuestion): readonly Proposal[] {
  const now =
    flags.accelerators === undefined
      ? (numberOf(flags.maxAccelerators ?? '') ?? usualAccelerators)
      : Math.max(0, ...flags.accelerators.split(/[,-]/).map(Number).filter(Number.isFinite))
  return [2, 4, 8, 16, 64].flatMap((factor) => {
    const next = 2 ** Math.ceil(Math.log2(Math.max(1, now) * factor))
    return next <= mostAccelerators ? [upTo(next)] : []
  })
}

/** Formats of weights, the widest first. */
const formats = ['bf16', 'fp8', 'nvfp4', 'int4'] as const

function narrower({ precision = '' }: SeriesAsked): readonly Proposal[] {
  const [asked = ''] = precision.split('/')
  return formats
    .slice(Math.max(1, formats.indexOf(asked as (typeof formats)[number]) + 1))
    .map((format) => ({ name: `weights in ${format}`, series: { precision: format } }))
}

/** Of a number as few digits as a person would type, not more than it. */
const atMost = (value: number): string => {
  const size = 10 ** (Math.floor(Math.log10(value)) - 1)
  return numberWord(Math.max(1, Math.floor(value / size) * size), 3)
}

/** Not less than it. */
const atLeast = (value: number): number => {
  const size = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / size - 1e-9) * size
}

function shorter({ flags }: SeriesQuestion, tokens: number): readonly Proposal[] {
  if (flags.isl !== undefined && flags.osl !== undefined) {
    const input = tokens - (numberOf(flags.osl) ?? 0)
    return input < 1
      ? []
      : [{ name: `prompts of ${atMost(input)}`, flags: { isl: atMost(input), reserveContext: undefined } }]
  }
  if (flags.mix !== undefined) return []
  return [
    { name: `a context of ${atMost(tokens)}`, flags: { context: atMost(tokens), reserveContext: undefined } },
  ]
}

function slower({ flags }: SeriesQuestion, tokensPerSecond: number): readonly Proposal[] {
  if (flags.tpot !== undefined && flags.minSpeed === undefined) {
    const word = secondsWord(atLeast(1 / tokensPerSecond), 3)
    return [{ name: `TPOT up to ${word}`, flags: { tpot: word } }]
  }
  const word = atMost(tokensPerSecond)
  return [{ name: `at least ${word} tokens/s`, flags: { minSpeed: word, tpot: undefined } }]
}

/** A bound on the time to the first token that is met, as near as it is typed; the times that follow are where another layout is needed. */
function laterFirstToken(seconds: number, asked: number): readonly Proposal[] {
  return [seconds, 1.5 * seconds, 3 * seconds].map((each) => {
    const word = secondsWord(atLeast(Math.max(each, asked)), 3)
    return { name: `TTFT up to ${word}`, flags: { ttft: word } }
  })
}

const served = (serving: string): Proposal => ({ name: `${serving} serving`, series: { serving } })

/**
 * What could be asked instead of what cannot be done, by what is changed: in each list the least change first. Whether it can be done then
 * is for a search to say.
 */
export function proposalsFor({ question, infeasible }: Refused): readonly (readonly Proposal[])[] {
  const { series, flags } = question
  switch (infeasible.limit) {
    case 'layout':
      return [moreAccelerators(question)]
    case 'memory': {
      const { fewestAccelerators, largestContextTokens } = infeasible
      return [
        fewestAccelerators === null ? [] : [upTo(fewestAccelerators), ...moreAccelerators(question)],
        narrower(series),
        largestContextTokens === null ? [] : shorter(question, largestContextTokens),
      ]
    }
    case 'speed':
      return [slower(question, infeasible.tokensPerSecond), narrower(series), moreAccelerators(question)]
    case 'demand': {
      const word = numberWord(atLeast(infeasible.tokensPerSecond), 3)
      return [
        [{ name: `a demand of ${word} tokens/s`, flags: { demand: word } }],
        [{ name: 'any demand', flags: { demand: undefined } }],
      ]
    }
    case 'time to first token':
      return [
        laterFirstToken(infeasible.timeToFirstTokenSeconds, secondsOf(flags.ttft ?? '') ?? 0),
        moreAccelerators(question),
        narrower(series),
      ]
    case 'prompts':
      return [
        [served('disaggregated')],
        ['95%', '99%'].map((word) => ({ name: `utilization up to ${word}`, flags: { utilization: word } })),
        [2, 4, 8, 16].flatMap((factor) => {
          const input = (numberOf(flags.isl ?? '') ?? 0) / factor
          return input >= 1 ? [{ name: `prompts of ${atMost(input)}`, flags: { isl: atMost(input) } }] : []
        }),
      ]
    case 'network':
      return [[served('aggregated')]]
    case 'instances':
      return [
        [upTo(infeasible.fewestAccelerators), ...moreAccelerators(question)],
        [{ name: 'pools matched exactly', flags: { matching: 'limit' } }],
      ]
  }
}

const changed = <Words extends object>(words: Words, change: object = {}): Words =>
  Object.fromEntries(
    Object.entries({ ...words, ...change }).filter(([, word]) => word !== undefined),
  ) as Words

/** The question as a proposal would have it. */
export const proposed = ({ series, flags }: SeriesQuestion, proposal: Proposal): SeriesQuestion => ({
  series: changed(series, proposal.series),
  flags: changed(flags, proposal.flags),
})
