import {
  maximumUtilizationOf,
  meanRequest,
  promptTokensPerPassOf,
  type RequestKind,
  type ServingQuestion,
} from 'paretoken'
import { shared } from '../decode/shared.ts'
import { acceleratorWords, ownershipWords, subjectWords } from '../decode/subjectWords.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import type { ServingSeries } from './servingSeries.ts'

/** A series as far as words about it go: its model may not be known. */
type WordedSeries = Pick<ServingSeries, 'facets' | 'machine' | 'drafter' | 'prefillMachine'> & {
  readonly question: Omit<ServingQuestion, 'model'>
}

const tokens = (count: number): string => formatNumber(Math.round(count), 1)

const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`

/** What is requested: "4,000 tokens in (50 % cached), 1,000 out". */
function requestWords(requests: readonly RequestKind[]): string {
  const { inputTokens, cachedInputTokens, outputTokens } = meanRequest(requests)
  const cached = cachedInputTokens === 0 ? '' : ` (${percent(cachedInputTokens / inputTokens)} cached)`
  const lengths = `${tokens(inputTokens)} tokens in${cached}, ${tokens(outputTokens)} out`
  return requests.length === 1 ? lengths : `${requests.length} kinds of requests, on average ${lengths}`
}

/** What drafts, how much, and how well: "drafts of eagle, up to 3 tokens, 70 % accepted". */
function speculationWords({ drafter, question }: WordedSeries): string | undefined {
  const { acceptance } = question.speculation ?? {}
  if (drafter === undefined || acceptance === undefined) return undefined
  const alike = acceptance.every((chance) => chance === acceptance[0])
  const accepted = (alike ? acceptance.slice(0, 1) : acceptance).map(percent).join(', ')
  return `drafts of ${drafter}, up to ${acceptance.length} token${acceptance.length === 1 ? '' : 's'}, ${accepted} accepted`
}

/** Which of prompts and decoding runs where. */
function poolWords({ question }: WordedSeries): string {
  const { serving = 'aggregated', matching = 'limit', calibration, prefill } = question
  const beside =
    calibration.promptSchedule === 'mixed'
      ? 'prompts in the passes that decode'
      : 'prompts in passes between those that decode'
  const pools = `pools matched ${matching === 'limit' ? 'exactly' : 'in whole instances'}`
  const own = prefill === undefined ? '' : `, prompts on ${prefill.hardware.id}`
  switch (serving) {
    case 'aggregated':
      return `aggregated (${beside})`
    case 'disaggregated':
      return `disaggregated (${pools}${own})`
    case 'best':
      return `aggregated (${beside}) or disaggregated (${pools}${own})`
  }
}

function prefillPriceWords({ question, prefillMachine }: WordedSeries): string | undefined {
  const { prefill } = question
  if (prefill === undefined || prefill.hardware.id === question.hardware.id) return undefined
  const price = prefill.dollarsPerHour ?? prefill.hardware.rentalDollarsPerHour?.typical
  const owned = prefillMachine?.owned
  const how = owned === undefined ? '' : `, ${ownershipWords([owned])}`
  return price === undefined ? undefined : `${prefill.hardware.id} at $${price.toFixed(2)}${how}`
}

/** What is asked of how requests are served, and assumed of it, a part each. */
export function servingWords(
  series: readonly WordedSeries[],
  acceleratorsTried: readonly (readonly number[])[],
): readonly string[] {
  const [first] = series
  if (first === undefined) return []
  const { question } = first
  const { maximumTimeToFirstTokenSeconds, minimumTokensPerSecond, reservedContextTokens } = question
  return [
    requestWords(question.requests),
    maximumTimeToFirstTokenSeconds === undefined
      ? undefined
      : `first token within ${formatSeconds(maximumTimeToFirstTokenSeconds)} on average`,
    minimumTokensPerSecond === undefined
      ? undefined
      : `at least ${formatNumber(minimumTokensPerSecond)} tokens/s for one user`,
    shared(series.map(poolWords)),
    shared(series.map((each) => speculationWords(each) ?? '')),
    `prompts of up to ${tokens(promptTokensPerPassOf(question))} tokens in a pass, load up to ${percent(maximumUtilizationOf(question))}`,
    reservedContextTokens === undefined ? undefined : `memory for ${tokens(reservedContextTokens)}`,
    ...subjectWords(series),
    shared(series.map((each) => prefillPriceWords(each) ?? '')),
    `${acceleratorWords(question.accelerators, acceleratorsTried)} an instance`,
  ].filter((part) => part !== undefined && part !== '') as readonly string[]
}
