import { decodingOf } from 'paretoken'
import type { DecodeSeries } from '../decode/decodeSeries.ts'
import { warningsOf } from '../decode/warnings.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { ServingSeries } from './servingSeries.ts'

/** The same on each machine, with contexts as long as those of the longest request. */
function decodingOnEach({ question, ...series }: ServingSeries): readonly DecodeSeries[] {
  const { prefill, requests } = question
  const contextTokens = requests.reduce(
    (longest, { inputTokens, outputTokens }) => Math.max(longest, Math.ceil(inputTokens + outputTokens)),
    0,
  )
  const decoding = { ...series, question: { ...decodingOf(question), workload: { contextTokens } } }
  if (prefill === undefined) return [decoding]
  const facets = { ...series.facets, hardware: prefill.hardware.id }
  return [decoding, { ...decoding, facets, question: { ...decoding.question, ...prefill } }]
}

/** How far vocabularies of the same tokens may be padded apart. */
const padding = 0.02

function vocabularyWarning({ facets, drafter, question }: ServingSeries): string | undefined {
  const speculation = question.speculation?.drafter
  if (speculation?.kind !== 'model') return undefined
  const [drafted, own] = [speculation.model.vocabularySize, question.model.vocabularySize]
  if (Math.abs(drafted / own - 1) <= padding) return undefined
  return `${drafter} has ${formatNumber(drafted, 1)} tokens in its vocabulary, ${facets.model} has ${formatNumber(own, 1)}; tokens that it drafts can be verified only where both have the same`
}

/** Pools without a bound on the time to the first token are as full, and prompts wait as long, as utilisation allows. */
function waitWarning({ question }: ServingSeries): string | undefined {
  const { serving = 'aggregated', maximumTimeToFirstTokenSeconds } = question
  return serving === 'aggregated' || maximumTimeToFirstTokenSeconds !== undefined
    ? undefined
    : 'nothing bounds the time to the first token: the pool that computes prompts is chosen for its cost alone; --ttft 2s bounds it'
}

/** What a person should know of questions about requests, each said once. */
export const servingWarnings = (series: readonly ServingSeries[]): readonly string[] => [
  ...warningsOf(series.flatMap(decodingOnEach)),
  ...new Set(
    series
      .flatMap((each) => [vocabularyWarning(each), waitWarning(each)])
      .filter((warning) => warning !== undefined),
  ),
]
