import { byCacheRanks } from '../serving/kvTransfer.ts'
import { matchedWhole } from '../serving/matchInstances.ts'
import { meanRequest } from '../serving/requests.ts'
import { batchGrid } from './batchGrid.ts'
import {
  type DecodingCandidate,
  decodingCandidates,
  type Pools,
  poolCosts,
  pooledPoint,
} from './disaggregatedServing.ts'
import { searchAtLimit } from './pooledAtLimit.ts'
import {
  type PrefillInstance,
  prefillAtRate,
  prefillChoice,
  prefillCost,
  usefulPrefills,
} from './prefillOptions.ts'
import { mostWithin } from './searchBatches.ts'
import { stateAtRate } from './servedLoad.ts'
import type { ServingPoint } from './servingPoint.ts'
import type { ServingQuestion } from './servingQuestion.ts'
import { type ServingSearch, searchBounds } from './servingSearch.ts'
import { undominated } from './undominated.ts'

/** Whole instances of both pools, and the batch at which they were chosen. */
type Whole = { readonly candidate: DecodingCandidate; readonly sequences: number; readonly pools: Pools }

/** What a second of so many instances costs. */
type CostPerSecond = (
  prefill: PrefillInstance,
  prefills: number,
  candidate: DecodingCandidate,
  decodes: number,
) => number

/** The cheapest whole instances for a layout that decodes so many requests in a second; undefined where there is no room for one of each. */
function cheapestWhole(
  candidate: DecodingCandidate,
  requestsPerSecond: number,
  prefills: readonly PrefillInstance[],
  mostAccelerators: number,
  costPerSecond: CostPerSecond,
): { readonly pools: Pools; readonly cost: number } | undefined {
  const decode = { accelerators: candidate.accelerators, requestsPerSecond }
  let best: { readonly pools: Pools; readonly cost: number } | undefined
  for (const prefill of prefills) {
    const perSecond = (count: number, decodes: number) => costPerSecond(prefill, count, candidate, decodes)
    const matched = matchedWhole(prefill, decode, mostAccelerators, perSecond)
    if (matched === undefined) continue
    const cost = perSecond(matched.prefillInstances, matched.decodeInstances) / matched.requestsPerSecond
    if (best === undefined || cost < best.cost) best = { pools: { prefill, matched }, cost }
  }
  return best
}

/** Both pools at the load that the one which can do less leaves to the other. */
function atTheirLoad(question: ServingQuestion, { candidate, sequences, pools }: Whole): ServingPoint {
  const { prefill, matched } = pools
  const { prefillInstances, decodeInstances, requestsPerSecond } = matched
  return pooledPoint(
    question,
    candidate,
    stateAtRate(candidate, requestsPerSecond / decodeInstances, sequences),
    { matched, prefill: prefillAtRate(prefill, requestsPerSecond / prefillInstances) },
  )
}

/** Two pools of whole instances, on no more accelerators than the largest of these numbers. */
export function searchWhole(question: ServingQuestion, counts: readonly number[]): ServingSearch {
  const { newInputTokens, outputTokens } = meanRequest(question.requests)
  if (newInputTokens === 0) return searchAtLimit(question, counts)
  const mostAccelerators = Math.max(...counts)
  const { fitting } = decodingCandidates(question, counts)
  const choice = prefillChoice(question, counts)
  const costs = poolCosts(question)
  const costPerSecond: CostPerSecond = (prefill, prefills, candidate, decodes) =>
    prefills * prefill.accelerators * costs.prefill + decodes * candidate.accelerators * costs.decode
  const prefillsFor = byCacheRanks((layout) => usefulPrefills(choice, layout))
  const bounds = searchBounds(question)
  const kept = undominated<Whole>()
  let timed = 0
  for (const candidate of fitting) {
    const prefills = prefillsFor(candidate.layout)
    if (prefills.length === 0 || candidate.accelerators >= mostAccelerators) continue
    const leastPromptCost = Math.min(...prefills.map(prefillCost))
    const most = mostWithin(candidate, bounds)
    for (const sequences of new Set([
      ...batchGrid(most, bounds.batchResolution),
      ...(most < 1 ? [] : [most]),
    ])) {
      const timePerOutputTokenSeconds = candidate.stepSeconds(sequences)
      const requestsPerSecond = (candidate.replicas * sequences) / (outputTokens * timePerOutputTokenSeconds)
      timed += 1
      const atLimit =
        (candidate.accelerators * costs.decode) / requestsPerSecond + leastPromptCost * costs.prefill
      if (kept.beats(timePerOutputTokenSeconds, atLimit)) continue
      const found = cheapestWhole(candidate, requestsPerSecond, prefills, mostAccelerators, costPerSecond)
      if (found !== undefined)
        kept.add(timePerOutputTokenSeconds, found.cost, { candidate, sequences, pools: found.pools })
    }
  }
  return {
    points: kept.items().map((whole) => atTheirLoad(question, whole)),
    feasibleLayouts: fitting.length,
    timed,
  }
}
