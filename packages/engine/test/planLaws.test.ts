import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cheapestPlan,
  evaluateServing,
  type Layout,
  type Plan,
  type Plans,
  type ServingPoint,
  type ServingQuestion,
} from '../src/index.ts'
import { sameLayout } from '../src/layout/sameLayout.ts'
import { decodingCandidates } from '../src/search/disaggregatedServing.ts'
import { prefillChoice, prefillInstance } from '../src/search/prefillOptions.ts'
import { meanRequest } from '../src/serving/requests.ts'
import { everyLayout } from './everyLayout.ts'
import { rounding } from './reached.ts'
import { arbitraryServing } from './servingArbitraries.ts'

/** A question about requests, and how many come in a second. */
type Asked = { readonly question: ServingQuestion; readonly requestsPerSecond: number }

const counts = [1, 2, 4]

const kinds = fc.constantFrom('aggregated' as const, 'disaggregated' as const, 'best' as const)

const logarithmic = (least: number, most: number) =>
  fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map((logarithm) => Math.exp(logarithm))

/** Bounds that most questions can keep to, and none. */
const bounds = fc.record({
  minimumTokensPerSecond: fc.option(logarithmic(10, 5000), { nil: undefined }),
  maximumTimeToFirstTokenSeconds: fc.option(logarithmic(0.001, 10), { nil: undefined }),
})

type Bounds = {
  readonly minimumTokensPerSecond: number | undefined
  readonly maximumTimeToFirstTokenSeconds: number | undefined
}

const given = ({ minimumTokensPerSecond, maximumTimeToFirstTokenSeconds }: Bounds) => ({
  ...(minimumTokensPerSecond === undefined ? {} : { minimumTokensPerSecond }),
  ...(maximumTimeToFirstTokenSeconds === undefined ? {} : { maximumTimeToFirstTokenSeconds }),
})

const asked: fc.Arbitrary<Asked> = fc
  .tuple(arbitraryServing, kinds, bounds, logarithmic(0.01, 1e4))
  .map(([question, serving, bound, requestsPerSecond]) => ({
    question: { ...question, serving, accelerators: counts, ...given(bound) },
    requestsPerSecond,
  }))

const check = (law: (asked: Asked) => void, numRuns = 100) => fc.assert(fc.property(asked, law), { numRuns })

const planOf = ({ question, requestsPerSecond }: Asked, change: Partial<ServingQuestion> = {}): Plans =>
  cheapestPlan({ questions: [{ ...question, ...change }], requestsPerSecond })

/** Every plan, and how many there were at the end: a law that nothing is held to says nothing. */
function checkPlans(law: (plan: Plan, asked: Asked, plans: Plans) => void): void {
  let held = 0
  check((each) => {
    const plans = planOf(each)
    if (plans.best === undefined) return
    law(plans.best, each, plans)
    held++
  })
  expect(held).toBeGreaterThan(40)
}

const expectNoMore = (value: number, than: number): void =>
  expect(value).toBeLessThanOrEqual(than * (1 + rounding))

const costOf = ({ best }: Plans): number => best?.costPerSecond ?? Number.POSITIVE_INFINITY

describe('the cheapest plan', () => {
  it('serves the requests within all bounds, on accelerators that hold them', () =>
    checkPlans(({ point, instances }, { question, requestsPerSecond }) => {
      const {
        minimumTokensPerSecond = 0,
        maximumTimeToFirstTokenSeconds = Number.POSITIVE_INFINITY,
        maximumUtilization = 1,
      } = question
      expect((instances * point.requestsPerSecond) / requestsPerSecond).toBeCloseTo(1, 6)
      expectNoMore(minimumTokensPerSecond, point.tokensPerSecond)
      expectNoMore(point.timeToFirstTokenSeconds, maximumTimeToFirstTokenSeconds)
      expectNoMore(point.promptUtilization, maximumUtilization)
      expect(point.memory.shortfallBytes).toBe(0)
    }))

  it('has the accelerators of its instances, and costs what they do', () =>
    checkPlans(({ point, instances, prefillInstances, accelerators, dollarsPerHour, costPerSecond }) => {
      expect(accelerators).toBe(
        instances * point.accelerators + prefillInstances * (point.prefill?.accelerators ?? 0),
      )
      expect(prefillInstances > 0).toBe(point.prefill !== null)
      expect((dollarsPerHour ?? 0) / (2 * accelerators)).toBeCloseTo(1, 9)
      expect((costPerSecond * 3600) / (dollarsPerHour ?? 0)).toBeCloseTo(1, 9)
    }))

  it('charges its requests what it costs: dollars of a request × requests of a second = dollars of a second', () =>
    checkPlans(({ point, costPerSecond }, { requestsPerSecond }) => {
      const dollarsPerSecond = (point.prices?.dollarsPerRequest ?? 0) * requestsPerSecond
      expect(dollarsPerSecond / costPerSecond).toBeCloseTo(1, 6)
    }))

  it('has room for as much more as it says, and for no more', () =>
    checkPlans(({ headRoom, costPerSecond }, each) => {
      expect(headRoom).toBeGreaterThanOrEqual(-rounding)
      const most = each.requestsPerSecond * (1 + Math.max(0, headRoom))
      expectNoMore(costOf(planOf({ ...each, requestsPerSecond: most * (1 - rounding) })), costPerSecond)
    }))

  it('never costs less for more requests, faster ones, or such as begin sooner', () =>
    checkPlans((_, each, plans) => {
      const { minimumTokensPerSecond = 1, maximumTimeToFirstTokenSeconds = 10 } = each.question
      const before = costOf(plans)
      const more = { ...each, requestsPerSecond: 1.3 * each.requestsPerSecond }
      expectNoMore(before, costOf(planOf(more)))
      expectNoMore(before, costOf(planOf(each, { minimumTokensPerSecond: 1.3 * minimumTokensPerSecond })))
      const sooner = { maximumTimeToFirstTokenSeconds: maximumTimeToFirstTokenSeconds / 1.3 }
      expectNoMore(before, costOf(planOf(each, sooner)))
    }))

  it('of both ways to serve is that of the cheaper', () =>
    check((each) => {
      const one = costOf(planOf(each, { serving: 'aggregated' }))
      const two = costOf(planOf(each, { serving: 'disaggregated' }))
      expect(costOf(planOf(each, { serving: 'best' }))).toBe(Math.min(one, two))
    }))

  it('is followed by one no cheaper that is of another layout, way to serve or question', () =>
    checkPlans((best, { question, requestsPerSecond }) => {
      const dearer = { ...question, dollarsPerHour: 3 }
      const { runnerUp, perQuestion } = cheapestPlan({ questions: [dearer, question], requestsPerSecond })
      expect(perQuestion.map((plan) => plan.question)).toEqual([1, 0])
      expect(perQuestion[0]).toEqual({ ...best, question: 1 })
      expect(runnerUp).toBeDefined()
      if (runnerUp === undefined) return
      expectNoMore(best.costPerSecond, runnerUp.costPerSecond)
      expectNoMore(runnerUp.costPerSecond, perQuestion[1]?.costPerSecond ?? 0)
      expect(
        runnerUp.question === 1 &&
          runnerUp.point.serving === best.point.serving &&
          sameLayout(runnerUp.point.layout, best.point.layout),
      ).toBe(false)
    }))

  it('has a runner-up wherever another layout does it too, however many tokens each drafts', () => {
    let compared = 0
    checkPlans(({ point }, each, { runnerUp }) => {
      const accelerators = counts.filter((count) => count !== point.accelerators)
      const without = costOf(planOf(each, { accelerators }))
      expectNoMore(runnerUp?.costPerSecond ?? Number.POSITIVE_INFINITY, without)
      compared += without === Number.POSITIVE_INFINITY ? 0 : 1
    })
    expect(compared).toBeGreaterThan(10)
  })

  it('is missing where a reason is given, and only there', () => {
    let missing = 0
    check((each) => {
      const { best, infeasible } = planOf(each)
      expect(infeasible).toHaveLength(best === undefined ? 1 : 0)
      missing += infeasible.length
    })
    expect(missing).toBeGreaterThan(10)
  })
})

/** Sequences of a micro-batch beyond which trying every one takes too long: a whole evaluation each, or a time alone. */
const mostEvaluated = 40
const mostTimed = 3000

/** Whether an instance at some load is as asked. */
const meets = (
  { timeToFirstTokenSeconds, tokensPerSecond, promptUtilization, memory }: ServingPoint,
  {
    minimumTokensPerSecond = 0,
    maximumTimeToFirstTokenSeconds = Number.POSITIVE_INFINITY,
    maximumUtilization = 0.9,
  }: ServingQuestion,
): boolean =>
  memory.shortfallBytes === 0 &&
  tokensPerSecond >= minimumTokensPerSecond * (1 - rounding) &&
  timeToFirstTokenSeconds <= maximumTimeToFirstTokenSeconds * (1 + rounding) &&
  promptUtilization <= maximumUtilization * (1 + rounding)

const instancesFor = (requestsPerSecond: number, most: number): number =>
  Math.max(1, Math.ceil((requestsPerSecond / most) * (1 - rounding)))

const layoutsOf = ({ model, hardware }: ServingQuestion): readonly Layout[] =>
  counts.flatMap((count) => everyLayout(model, hardware, count))

const draftsOf = ({ speculation }: ServingQuestion): readonly number[] =>
  Array.from({ length: 1 + (speculation?.acceptance.length ?? 0) }, (_, tokens) => tokens)

/**
 * The fewest accelerators of instances that compute prompts and decode, by trying every layout, depth of drafts and batch; undefined where
 * there are too many batches to try.
 */
function fewestAggregated({ question, requestsPerSecond }: Asked): number | undefined {
  let fewest = Number.POSITIVE_INFINITY
  for (const layout of layoutsOf(question))
    for (const draftTokens of draftsOf(question))
      for (let sequences = 1; ; sequences++) {
        if (sequences > mostEvaluated) return undefined
        const batch = layout.dataParallel * layout.pipelineParallel * sequences
        const point = evaluateServing(question, { layout, load: { batch }, draftTokens })
        if (!meets(point, question)) break
        const instances = instancesFor(requestsPerSecond, point.requestsPerSecond)
        fewest = Math.min(fewest, instances * point.accelerators)
      }
  return fewest
}

/** The same of two pools: every decoding layout at every batch, beside every option to compute prompts. */
function fewestDisaggregated({ question, requestsPerSecond }: Asked): number | undefined {
  const choice = prefillChoice(question, counts)
  const computes = meanRequest(question.requests).newInputTokens > 0
  const { minimumTokensPerSecond = 0 } = question
  let fewest = Number.POSITIVE_INFINITY
  for (const candidate of decodingCandidates(question, counts).fitting) {
    if (candidate.mostSequences > mostTimed) return undefined
    const prefills = choice.options.flatMap((option) => {
      const instance = prefillInstance(choice, option, candidate.layout)
      return instance === undefined
        ? []
        : [instancesFor(requestsPerSecond, instance.requestsPerSecond) * instance.accelerators]
    })
    const prefill = computes ? Math.min(...prefills, Number.POSITIVE_INFINITY) : 0
    for (let sequences = 1; sequences <= candidate.mostSequences; sequences++) {
      const state = candidate.stateAt(sequences)
      if (1 / state.timePerOutputTokenSeconds < minimumTokensPerSecond * (1 - rounding)) break
      const instances = instancesFor(requestsPerSecond, state.requestsPerSecond)
      fewest = Math.min(fewest, instances * candidate.accelerators + prefill)
    }
  }
  return fewest
}

describe('the cheapest plan, found by trying everything', () => {
  it.each([
    ['aggregated', fewestAggregated],
    ['disaggregated', fewestDisaggregated],
  ] as const)(
    '%s, has as few accelerators as any number of instances of any layout at any batch',
    (serving, fewestOf) => {
      let compared = 0
      check((each) => {
        const one = { ...each, question: { ...each.question, serving } }
        const fewest = fewestOf(one)
        if (fewest === undefined) return
        expect(planOf(one).best?.accelerators ?? Number.POSITIVE_INFINITY).toBe(fewest)
        compared += fewest === Number.POSITIVE_INFINITY ? 0 : 1
      }, 200)
      expect(compared).toBeGreaterThan(20)
    },
  )
})
