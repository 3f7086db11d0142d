import { byCacheRanks } from '../serving/kvTransfer.ts'
import { matchedAtLimit } from '../serving/matchInstances.ts'
import { meanRequest } from '../serving/requests.ts'
import { type DecodingCandidate, decodingCandidates, poolCosts, pooledPoint } from './disaggregatedServing.ts'
import { cheapestPrefill, type PrefillInstance, prefillChoice, prefillCost } from './prefillOptions.ts'
import { searchBatches } from './searchBatches.ts'
import type { ServingQuestion } from './servingQuestion.ts'
import { type ServingSearch, searchBounds } from './servingSearch.ts'

/** A layout that decodes, and what it gets its prompts from; undefined where there are none to compute. */
type Supplied = DecodingCandidate & { readonly prefill: PrefillInstance | undefined }

/** Each layout that decodes with the cheapest instance for its prompts; layouts are alike whose caches are shared by as many accelerators. */
function suppliedCandidates(
  question: ServingQuestion,
  candidates: readonly DecodingCandidate[],
  counts: readonly number[],
): readonly Supplied[] {
  const { newInputTokens, outputTokens } = meanRequest(question.requests)
  if (newInputTokens === 0) return candidates.map((candidate) => ({ ...candidate, prefill: undefined }))
  const choice = prefillChoice(question, counts)
  const costs = poolCosts(question)
  const perToken = costs.prefill / costs.decode / outputTokens
  const prefillFor = byCacheRanks((layout) => cheapestPrefill(choice, layout))
  return candidates.flatMap((candidate) => {
    const prefill = prefillFor(candidate.layout)
    return prefill === undefined
      ? []
      : [{ ...candidate, prefill, addedCost: perToken * prefillCost(prefill) }]
  })
}

/** Two pools of any size, matched exactly: what decoding costs and what prompts cost are least apart from each other. */
export function searchAtLimit(question: ServingQuestion, counts: readonly number[]): ServingSearch {
  const { fitting } = decodingCandidates(question, counts)
  const supplied = suppliedCandidates(question, fitting, counts)
  const { found, timed } = searchBatches(supplied, searchBounds(question))
  return {
    points: found.map(({ candidate, sequences }) => {
      const { prefill, accelerators } = candidate
      const state = candidate.stateAt(sequences)
      const decode = { accelerators, requestsPerSecond: state.requestsPerSecond }
      return pooledPoint(
        question,
        candidate,
        { sequences, state },
        prefill && { prefill, matched: matchedAtLimit(prefill, decode) },
      )
    }),
    feasibleLayouts: fitting.length,
    timed,
  }
}
