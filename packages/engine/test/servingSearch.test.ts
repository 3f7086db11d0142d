import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Layout,
  meanRequest,
  priceOf,
  requestCostOf,
  type ServingQuestion,
  servingFrontier,
} from '../src/index.ts'
import { acceleratorsOf } from '../src/layout/layout.ts'
import { mostSequences, sharedMemory } from '../src/layout/memoryMap.ts'
import { stageMemories, stageShard } from '../src/layout/stageMemory.ts'
import { kvCacheBytes, stateBytes } from '../src/model/kvCache.ts'
import { type EngineQuestion, engineOn, stagePreparer } from '../src/search/servingCandidates.ts'
import { decodingOf, prefillSideOf } from '../src/search/servingQuestion.ts'
import { undominated } from '../src/search/undominated.ts'
import { aggregatedState } from '../src/serving/aggregated.ts'
import type { ServingEngine } from '../src/serving/iteration.ts'
import { kvTransfer, transferLink } from '../src/serving/kvTransfer.ts'
import { prefillPass } from '../src/serving/prefillPool.ts'
import { promptsOf } from '../src/serving/requests.ts'
import { everyLayout } from './everyLayout.ts'
import { rounding } from './reached.ts'
import { arbitraryServing } from './servingArbitraries.ts'

/** More sequences than any case below has; larger machines are left out. */
const mostTried = 150

type Engine = { readonly layout: Layout; readonly engine: ServingEngine; readonly most: number }

/** Every layout on so many accelerators with every number of drafted tokens, and the sequences that memory holds. */
function everyEngine(question: EngineQuestion, count: number): readonly Engine[] {
  const { model, hardware, calibration, precision, workload, speculation } = question
  const reserved = workload.reservedContextTokens ?? workload.contextTokens
  const memory = sharedMemory(hardware, calibration)
  const depths = [0, ...(speculation?.acceptance ?? []).map((_chance, index) => index + 1)]
  return depths.flatMap((draftTokens) => {
    const { prepare, heldBeside } = stagePreparer(question, draftTokens)
    return everyLayout(model, hardware, count).map((layout) => {
      const stage = { ...layout, pipelineParallel: 1 }
      const shard = stageShard(model, precision, stage, reserved)
      const memories = stageMemories(shard, layout.pipelineParallel, heldBeside?.(stage))
      return {
        layout,
        engine: engineOn(question, prepare(stage), layout, draftTokens),
        most: Math.floor(mostSequences(memories, memory)),
      }
    })
  })
}

type Reached = { readonly tokensPerSecond: number; readonly cost: number }

const reached = (points: readonly Reached[], wanted: Reached): boolean =>
  points.some(
    ({ tokensPerSecond, cost }) =>
      tokensPerSecond >= wanted.tokensPerSecond * (1 - rounding) && cost <= wanted.cost * (1 + rounding),
  )

const asReached = (question: ServingQuestion): readonly Reached[] =>
  servingFrontier(question).points.map((point) => ({
    tokensPerSecond: point.tokensPerSecond,
    cost: requestCostOf(point),
  }))

const dollarsPerSecond = (question: Parameters<typeof priceOf>[0]): number => (priceOf(question) ?? 0) / 3600

/** A bound that cuts some deployments off, not all. */
function boundOf(question: ServingQuestion, share: number): number | undefined {
  const times = servingFrontier(question).points.map(({ timeToFirstTokenSeconds }) => timeToFirstTokenSeconds)
  if (times.length === 0) return undefined
  const [least, most] = [Math.min(...times), Math.max(...times)]
  return least + share * (most - least)
}

const withBound = (question: ServingQuestion, bound: number | undefined): ServingQuestion =>
  bound === undefined ? question : { ...question, maximumTimeToFirstTokenSeconds: bound }

/** What aggregated serving comes to, by trying every layout, number of drafted tokens and number of sequences. */
function triedAggregated(question: ServingQuestion, count: number): readonly Reached[] | undefined {
  const { requests, promptTokensPerPass = 8192, calibration, maximumUtilization = 0.9 } = question
  const request = meanRequest(requests)
  const prompts = promptsOf(requests, promptTokensPerPass)
  const engines = everyEngine({ ...decodingOf(question), prompts, speculation: question.speculation }, count)
  if (engines.some(({ most }) => most > mostTried)) return undefined
  const best = undominated<Reached>()
  for (const { layout, engine, most } of engines)
    for (let sequences = 1; sequences <= most; sequences++) {
      const state = aggregatedState(engine, request, sequences, {
        schedule: calibration.promptSchedule,
        promptTokensPerPass,
      })
      if (state.promptUtilization > maximumUtilization) continue
      if (state.timeToFirstTokenSeconds > (question.maximumTimeToFirstTokenSeconds ?? Infinity)) continue
      const cost = (acceleratorsOf(layout) / state.requestsPerSecond) * dollarsPerSecond(question)
      best.add(state.timePerOutputTokenSeconds, cost, {
        tokensPerSecond: 1 / state.timePerOutputTokenSeconds,
        cost,
      })
    }
  return best.items()
}

/** Seconds that a prompt waits on average at a share of the time in which an engine works, and the greatest such share that a wait allows. */
const shareWaiting = (seconds: number, service: number): number => (2 * seconds) / (2 * seconds + service)

type Instance = { readonly accelerators: number; readonly requestsPerSecond: number }

/** Every instance, on so many accelerators, that computes prompts and hands them over in time to a layout that decodes. */
function everyPromptInstance(
  question: ServingQuestion,
  count: number,
  decodeLayout: Layout,
): readonly Instance[] {
  const { requests, promptTokensPerPass = 8192, maximumUtilization = 0.9, model, precision } = question
  const side = prefillSideOf(question)
  const { inputTokens } = meanRequest(requests)
  const prompts = promptsOf(requests, promptTokensPerPass)
  const link = transferLink(side.hardware, side.calibration)
  if (link === undefined) return []
  const bytes = kvCacheBytes(model, inputTokens, precision) + stateBytes(model, precision)
  const bound = question.maximumTimeToFirstTokenSeconds ?? Number.POSITIVE_INFINITY
  return everyEngine({ ...side, prompts }, count).flatMap(({ layout, engine, most }) => {
    const { newTokens, promptsEnded } = engine.chunk ?? { newTokens: 1, promptsEnded: 1 }
    const full = Math.max(1, promptTokensPerPass / newTokens)
    const tried = Array.from({ length: 14 }, (_, power) => 2 ** power).filter((chunks) => chunks < full)
    return [...tried, full].flatMap((chunks) => {
      const pass = prefillPass(engine, chunks)
      if (Math.max(1, chunks * promptsEnded) > most || pass === undefined) return []
      const sent = kvTransfer(bytes, { link, layout }, { link, layout: decodeLayout })
      const left = bound - sent.secondsPerRequest - pass.ownSeconds
      if (!(left > 0)) return []
      const share = left === Number.POSITIVE_INFINITY ? 1 : shareWaiting(left, pass.serviceSeconds)
      const rate = Math.min(share, maximumUtilization) * pass.mostRequestsPerSecond
      const requestsPerSecond = Math.min(rate, sent.mostRequestsPerSecond)
      return [{ accelerators: acceleratorsOf(layout), requestsPerSecond }]
    })
  })
}

/** The least accelerator-seconds of a request at which some layout computes its prompt and hands it over in time. */
const leastPromptCost = (question: ServingQuestion, count: number, decodeLayout: Layout): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...everyPromptInstance(question, count, decodeLayout).map(
      ({ accelerators, requestsPerSecond }) => accelerators / requestsPerSecond,
    ),
  )

/** The least dollars of a request of all whole instances of two pools, on no more accelerators than that. */
function leastWhole(prompts: readonly Instance[], decode: Instance, most: number, dollars: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const prompt of prompts)
    for (let prefills = 1; prefills * prompt.accelerators < most; prefills++) {
      const left = most - prefills * prompt.accelerators
      for (let decodes = 1; decodes * decode.accelerators <= left; decodes++) {
        const rate = Math.min(prefills * prompt.requestsPerSecond, decodes * decode.requestsPerSecond)
        const accelerators = prefills * prompt.accelerators + decodes * decode.accelerators
        least = Math.min(least, (accelerators * dollars) / rate)
      }
    }
  return least
}

/** What whole instances of two pools on four accelerators come to, by trying all of them. */
function triedWhole(question: ServingQuestion): readonly Reached[] | undefined {
  const request = meanRequest(question.requests)
  const asked = { ...decodingOf(question), prompts: [], speculation: question.speculation }
  const best = undominated<Reached>()
  for (const count of [1, 2, 3])
    for (const { layout, engine, most } of everyEngine(asked, count)) {
      if (most > mostTried) return undefined
      const prompts =
        most < 1 ? [] : [1, 2, 3].flatMap((prefills) => everyPromptInstance(question, prefills, layout))
      for (let sequences = 1; sequences <= most; sequences++) {
        const seconds = engine.iterate(sequences, 0).stepSeconds / engine.tokensPerPass
        const requestsPerSecond = (engine.replicas * sequences) / (seconds * request.outputTokens)
        const decode = { accelerators: count, requestsPerSecond }
        const cost = leastWhole(prompts, decode, 4, dollarsPerSecond(question))
        if (Number.isFinite(cost)) best.add(seconds, cost, { tokensPerSecond: 1 / seconds, cost })
      }
    }
  return best.items()
}

/** What two pools come to at the limit, by trying every pair of layouts, number of drafted tokens and number of sequences. */
function triedDisaggregated(question: ServingQuestion, count: number): readonly Reached[] | undefined {
  const request = meanRequest(question.requests)
  const asked = { ...decodingOf(question), prompts: [], speculation: question.speculation }
  const engines = everyEngine(asked, count)
  if (engines.some(({ most }) => most > mostTried)) return undefined
  const best = undominated<Reached>()
  const computes = request.newInputTokens > 0
  for (const { layout, engine, most } of engines) {
    const promptCost =
      (computes && most >= 1 ? leastPromptCost(question, count, layout) : 0) *
      dollarsPerSecond(prefillSideOf(question))
    for (let sequences = 1; sequences <= most; sequences++) {
      const seconds = engine.iterate(sequences, 0).stepSeconds / engine.tokensPerPass
      const own = (acceleratorsOf(layout) * seconds * request.outputTokens) / (engine.replicas * sequences)
      const cost = own * dollarsPerSecond(question) + promptCost
      if (Number.isFinite(cost)) best.add(seconds, cost, { tokensPerSecond: 1 / seconds, cost })
    }
  }
  return best.items()
}

/** Questions whose memory holds few sequences, and how many accelerators an instance has. */
const cases = fc.tuple(
  arbitraryServing,
  fc.constantFrom(1, 2, 4),
  fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 3 }),
)

function compare(
  serving: 'aggregated' | 'disaggregated',
  tried: (question: ServingQuestion, count: number) => readonly Reached[] | undefined,
): number {
  let compared = 0
  fc.assert(
    fc.property(cases, ([asked, count, share]) => {
      const exact = { ...asked, serving, accelerators: [count], batchResolution: 0 }
      const { requests } = asked
      const question = withBound(
        serving === 'disaggregated' && meanRequest(requests).newInputTokens === 0
          ? { ...exact, requests: requests.map((kind) => ({ ...kind, cachedInputTokens: 0 })) }
          : exact,
        share === undefined ? undefined : boundOf({ ...exact, batchResolution: 1 }, share),
      )
      const expected = tried(question, count)
      if (expected === undefined) return
      const points = asReached(question)
      compared += expected.length
      for (const point of expected) expect(reached(points, point)).toBe(true)
      for (const point of points) expect(reached(expected, point)).toBe(true)
    }),
    { numRuns: 250 },
  )
  return compared
}

describe('the search for the frontier of requests', () => {
  it('finds what trying every layout, number of sequences and number of drafted tokens finds', () => {
    expect(compare('aggregated', triedAggregated)).toBeGreaterThan(200)
  })

  it('finds what trying every pair of layouts of two pools finds, each decoding as many at a time', () => {
    expect(compare('disaggregated', triedDisaggregated)).toBeGreaterThan(200)
  })

  // They are faster than that where the pool that computes prompts leaves the other less to do than it could.
  it('finds whole instances of two pools as fast and as cheap as trying all of them finds', () => {
    let compared = 0
    fc.assert(
      fc.property(arbitraryServing, (asked) => {
        if (meanRequest(asked.requests).newInputTokens === 0) return
        const question = { ...asked, serving: 'disaggregated' as const, batchResolution: 0 }
        const expected = triedWhole(question)
        if (expected === undefined) return
        const points = asReached({ ...question, matching: 'whole', accelerators: [1, 2, 3, 4] })
        for (const point of expected) expect(reached(points, point)).toBe(true)
        compared += expected.length
      }),
      { numRuns: 250 },
    )
    expect(compared).toBeGreaterThan(200)
  })
})
