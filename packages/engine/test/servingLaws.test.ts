import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DecodePoint,
  evaluateServing,
  idealCalibration,
  type Layout,
  meanRequest,
  paretoFrontier,
  type RequestKind,
  requestCostOf,
  type ServingPoint,
  type ServingQuestion,
  servingFrontier,
} from '../src/index.ts'
import { resources, withMore } from '../src/search/resources.ts'
import { requestAcceleratorSecondsOf } from '../src/search/servingPoint.ts'
import { promptsOf } from '../src/serving/requests.ts'
import { everyLayout } from './everyLayout.ts'
import { rounding } from './reached.ts'
import { arbitraryServing } from './servingArbitraries.ts'

type Deployment = {
  readonly question: ServingQuestion
  readonly layout: Layout
  readonly sequences: number
  readonly draftTokens: number
}

const counts = fc.constantFrom(1, 2, 4, 8)

/** A question, one of its layouts, sequences of a micro-batch of one replica, and tokens drafted for each. */
const deployments = fc
  .tuple(arbitraryServing, counts, fc.nat(), fc.integer({ min: 1, max: 300 }), fc.nat({ max: 4 }))
  .map(([question, count, pick, sequences, drafted]) => {
    const layouts = everyLayout(question.model, question.hardware, count)
    const draftTokens = Math.min(drafted, question.speculation?.acceptance.length ?? 0)
    return { question, layout: layouts[pick % Math.max(1, layouts.length)], sequences, draftTokens }
  })
  .filter((deployment): deployment is Deployment => deployment.layout !== undefined)

const check = (law: (deployment: Deployment) => void, numRuns = 70) =>
  fc.assert(fc.property(deployments, law), { numRuns })

/** A deployment of a question, but for what is changed. */
function served(
  { question, layout, sequences, draftTokens }: Deployment,
  change: Partial<ServingQuestion> = {},
): ServingPoint {
  const batch = layout.dataParallel * layout.pipelineParallel * sequences
  return evaluateServing({ ...question, ...change }, { layout, load: { batch }, draftTokens })
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** Not more than another, but for rounding. */
const expectNoMore = (value: number, than: number): void =>
  expect(value).toBeLessThanOrEqual(than * (1 + rounding) + Number.MIN_VALUE)

const withSchedule = ({ calibration }: ServingQuestion, promptSchedule: 'mixed' | 'alternating') => ({
  calibration: { ...calibration, promptSchedule },
})

describe('one instance that computes prompts and decodes', () => {
  it('takes as long for a token as its breakdown adds up to', () =>
    check((deployment) => {
      const { breakdown, timePerOutputTokenSeconds } = served(deployment)
      const seconds = Object.values(breakdown)
      expect(Math.min(...seconds)).toBeGreaterThanOrEqual(-rounding * timePerOutputTokenSeconds)
      expect(sum(seconds) / timePerOutputTokenSeconds).toBeCloseTo(1, 9)
    }))

  it('spends the time of all its accelerators on the requests that it ends', () =>
    check((deployment) => {
      const { requestAcceleratorSeconds, requestsPerSecond, accelerators } = served(deployment)
      for (const seconds of Object.values(requestAcceleratorSeconds))
        expect(seconds).toBeGreaterThanOrEqual(0)
      expect(
        (requestAcceleratorSecondsOf(requestAcceleratorSeconds) * requestsPerSecond) / accelerators,
      ).toBeCloseTo(1, 9)
    }))

  it('charges for tokens of all kinds what a request costs', () =>
    check((deployment) => {
      const { prices, requestAcceleratorSeconds } = served(deployment)
      const { newInputTokens, cachedInputTokens, outputTokens } = meanRequest(deployment.question.requests)
      const dollars =
        (newInputTokens * (prices?.dollarsPerMillionInputTokens ?? 0) +
          cachedInputTokens * (prices?.dollarsPerMillionCachedInputTokens ?? 0) +
          outputTokens * (prices?.dollarsPerMillionOutputTokens ?? 0)) /
        1e6
      expect(dollars / (prices?.dollarsPerRequest ?? 0)).toBeCloseTo(1, 9)
      expect((requestAcceleratorSecondsOf(requestAcceleratorSeconds) * 2) / 3600 / dollars).toBeCloseTo(1, 9)
    }))

  it('is no faster, sooner or with fewer requests of a second with more sequences', () =>
    check((deployment) => {
      const less = served(deployment)
      for (const factor of [1, 10]) {
        const more = served({ ...deployment, sequences: factor * deployment.sequences + 1 })
        expectNoMore(less.timePerOutputTokenSeconds, more.timePerOutputTokenSeconds)
        expectNoMore(less.requestsPerSecond, more.requestsPerSecond)
        expectNoMore(less.promptUtilization, more.promptUtilization)
      }
    }))

  // In turn, passes of short prompts may be over sooner than those that decode: the more there are, the sooner some turn ends.
  it('gives the first token no sooner with more sequences, prompts beside decoding', () =>
    check((deployment) => {
      const mixed = withSchedule(deployment.question, 'mixed')
      const less = served(deployment, mixed)
      for (const factor of [1, 10]) {
        const more = served({ ...deployment, sequences: factor * deployment.sequences + 1 }, mixed)
        expectNoMore(less.timeToFirstTokenSeconds, more.timeToFirstTokenSeconds)
      }
    }))

  it('is no slower with parts of prompts beside decoding than in turn with it', () =>
    check((deployment) => {
      const mixed = served(deployment, withSchedule(deployment.question, 'mixed'))
      const alternating = served(deployment, withSchedule(deployment.question, 'alternating'))
      expectNoMore(mixed.timePerOutputTokenSeconds, alternating.timePerOutputTokenSeconds)
    }))

  it('is never faster than on the ideal machine', () =>
    check((deployment) => {
      const real = served(deployment)
      const ideal = served(deployment, { calibration: idealCalibration })
      expectNoMore(ideal.timePerOutputTokenSeconds, real.timePerOutputTokenSeconds)
      expectNoMore(requestCostOf(ideal), requestCostOf(real))
    }))

  it('is no slower and no dearer with more of any resource', () =>
    check((deployment) => {
      const before = served(deployment)
      for (const resource of resources) {
        const question = { ...deployment.question, workload: { contextTokens: 1 } }
        const after = served({ ...deployment, question: withMore(question, resource, 1.3) as never })
        expectNoMore(after.timePerOutputTokenSeconds, before.timePerOutputTokenSeconds)
        expectNoMore(requestCostOf(after), requestCostOf(before))
      }
    }))

  // Beside decoding, small parts of prompts cost less than few large ones, so that this holds there only while parts stay as many. Latents that
  // are cached are expanded for new tokens, which may take longer than short prompts save.
  it('gets no dearer where more of the prompts is cached, and no cheaper with longer ones', () =>
    check((deployment) => {
      const { requests, promptTokensPerPass = 1 } = deployment.question
      const parts = (all: readonly RequestKind[]) =>
        promptsOf(all, promptTokensPerPass).map(({ chunks }) => chunks)
      const { promptSchedule } = deployment.question.calibration
      const comparable = (changed: readonly RequestKind[]): boolean =>
        promptSchedule === 'alternating' || String(parts(changed)) === String(parts(requests))
      const before = requestCostOf(served(deployment))
      const cached = requests.map((kind) => ({
        ...kind,
        cachedInputTokens: Math.ceil(((kind.cachedInputTokens ?? 0) + kind.inputTokens) / 2),
      }))
      const longer = requests.map((kind) => ({ ...kind, inputTokens: kind.inputTokens + 100 }))
      if (comparable(cached) && !expands(deployment.question))
        expectNoMore(requestCostOf(served(deployment, { requests: cached })), before)
      if (comparable(longer)) expectNoMore(before, requestCostOf(served(deployment, { requests: longer })))
    }))

  it('gets no cheaper with longer outputs', () =>
    check((deployment) => {
      const longer = deployment.question.requests.map((kind) => ({
        ...kind,
        outputTokens: 1.5 * kind.outputTokens,
      }))
      expectNoMore(requestCostOf(served(deployment)), requestCostOf(served(deployment, { requests: longer })))
    }))

  it('with k tokens drafted is at most k + 1 times as fast at a batch that has the same prompts, and gives at least a token a pass', () =>
    check((deployment) => {
      const { draftTokens } = deployment
      const plain = served({ ...deployment, draftTokens: 0 }, { requests: cachedWhole(deployment.question) })
      const drafted = served(deployment, { requests: cachedWhole(deployment.question) })
      expect(drafted.tokensPerPass).toBeGreaterThanOrEqual(1)
      expectNoMore(drafted.tokensPerPass, draftTokens + 1)
      expectNoMore(drafted.tokensPerSecond, plain.tokensPerSecond * drafted.tokensPerPass)
    }))

  it('is the same for a mix of two kinds that are alike, whatever their weights', () =>
    check((deployment) => {
      const { requests } = deployment.question
      const halves = requests.flatMap(({ weight = 1, ...kind }) => [
        { ...kind, weight: 3 * weight },
        { ...kind, weight: 4 * weight },
      ])
      expectSame(served(deployment, { requests: halves.reverse() }), served(deployment))
    }))
})

/** Whether prompts expand latents that are cached. */
const expands = ({ model }: ServingQuestion): boolean =>
  model.layers.some(({ attention }) => attention?.kind === 'latent')

/** Requests of which nothing has to be computed. */
const cachedWhole = ({ requests }: ServingQuestion): readonly RequestKind[] =>
  requests.map((kind) => ({ ...kind, cachedInputTokens: kind.inputTokens }))

/** As fast, as soon and as dear, kind of token by kind, but for rounding. */
function expectSame(one: ServingPoint, other: ServingPoint): void {
  const whole = requestAcceleratorSecondsOf(other.requestAcceleratorSeconds)
  const figures = ({ requestAcceleratorSeconds, ...point }: ServingPoint) => [
    point.timePerOutputTokenSeconds / other.timePerOutputTokenSeconds,
    point.timeToFirstTokenSeconds / other.timeToFirstTokenSeconds,
    ...Object.values(requestAcceleratorSeconds).map((seconds) => seconds / whole),
  ]
  const expected = figures(other)
  figures(one).forEach((figure, index) => {
    expect(figure).toBeCloseTo(expected[index] as number, 9)
  })
}

type Found = Pick<ServingPoint, 'tokensPerSecond' | 'prices' | 'requestAcceleratorSeconds'>

/** Whether some point is at least as fast and as cheap a request, but for rounding. */
const reached = (points: readonly ServingPoint[], wanted: Found): boolean =>
  points.some(
    (point) =>
      point.tokensPerSecond >= wanted.tokensPerSecond * (1 - rounding) &&
      requestCostOf(point) <= requestCostOf(wanted as ServingPoint) * (1 + rounding),
  )

/** Batches that a search tries at most, so that trying every one takes no longer than a moment. */
const fewBatches = (question: ServingQuestion): boolean => {
  const { model, hardware } = question
  const layouts = everyLayout(model, hardware, 1)
  if (layouts.length === 0) return true
  const { memory } = served({ question, layout: layouts[0] as Layout, sequences: 1, draftTokens: 0 })
  const { kvCacheBytes, stateBytes, activationBytes, capacityBytes } = memory
  return capacityBytes < 300 * (kvCacheBytes + stateBytes + activationBytes)
}

const checkFrontier = (law: (question: ServingQuestion) => void, numRuns = 20) =>
  fc.assert(
    fc.property(
      arbitraryServing,
      fc.constantFrom('aggregated' as const, 'disaggregated' as const),
      (asked, serving) => law({ ...asked, serving, accelerators: [1, 2, 4] }),
    ),
    { numRuns },
  )

const every = { batchResolution: 0 }

describe('a frontier of requests', () => {
  it('is that of decoding where all input is cached, and input costs nothing', () =>
    checkFrontier((question) => {
      const { speculation: _none, ...plain } = { ...question, requests: cachedWhole(question) }
      const { contextTokens, finalTokens, outputTokens } = meanRequest(plain.requests)
      const workload = { contextTokens, reservedContextTokens: finalTokens }
      const { points: decoded } = paretoFrontier({ ...plain, workload })
      const { points } = servingFrontier(plain)
      for (const point of points) {
        expect(point.prices?.dollarsPerMillionInputTokens ?? 0).toBe(0)
        expect(point.prices?.dollarsPerMillionCachedInputTokens).toBe(0)
        expect(point.promptSecondsPerToken).toBe(0)
        const { tokensPerSecond, prices } = point
        const as = decoded.find(
          (each) =>
            Math.abs(each.tokensPerSecond / tokensPerSecond - 1) < rounding &&
            Math.abs((each.dollarsPerMillionTokens ?? 0) / (prices?.dollarsPerMillionOutputTokens ?? 0) - 1) <
              rounding,
        )
        expect(as).toBeDefined()
      }
      const costOf = (point: DecodePoint) => point.acceleratorSecondsPerToken * outputTokens
      for (const point of decoded)
        expect(
          reached(points, {
            tokensPerSecond: point.tokensPerSecond,
            prices: null,
            requestAcceleratorSeconds: {
              newInputSeconds: 0,
              cachedInputSeconds: 0,
              outputSeconds: (costOf(point) * 2) / 3600,
            },
          }),
        ).toBe(true)
    }))

  it('has no point that another is at least as good as, keeps to its bounds, and holds only what fits', () =>
    checkFrontier((question) => {
      const all = servingFrontier(question).points
      const middle = all[all.length >> 1]
      if (middle === undefined) return
      const bounds = {
        minimumTokensPerSecond: middle.tokensPerSecond,
        maximumTimeToFirstTokenSeconds: middle.timeToFirstTokenSeconds,
      }
      const { points } = servingFrontier({ ...question, ...bounds })
      points.forEach((point, index) => {
        const before = points[index - 1]
        if (before !== undefined) {
          expect(point.tokensPerSecond).toBeLessThan(before.tokensPerSecond)
          expect(requestCostOf(point)).toBeLessThan(requestCostOf(before))
        }
        expectNoMore(bounds.minimumTokensPerSecond, point.tokensPerSecond)
        expectNoMore(point.timeToFirstTokenSeconds, bounds.maximumTimeToFirstTokenSeconds)
        expectNoMore(point.promptUtilization, question.maximumUtilization ?? 1)
        expect(point.memory.shortfallBytes).toBe(0)
      })
    }))

  it('is no worse with more utilisation, a looser bound, more accelerators, more of any resource', () =>
    checkFrontier((question) => {
      fc.pre(fewBatches(question))
      const loosest = servingFrontier(question).cheapest?.timeToFirstTokenSeconds ?? 1
      const bounded = { ...question, maximumTimeToFirstTokenSeconds: loosest }
      const { points: before } = servingFrontier({ ...bounded, batchResolution: 1 })
      const better: ServingQuestion[] = [
        { ...bounded, maximumUtilization: 0.99 },
        { ...bounded, maximumTimeToFirstTokenSeconds: 2 * loosest },
        question,
        { ...bounded, accelerators: [1, 2, 4, 8] },
      ]
      for (const change of better) {
        const { points } = servingFrontier({ ...change, ...every })
        for (const point of before) expect(reached(points, point)).toBe(true)
      }
      const { points: unbounded } = servingFrontier({ ...question, batchResolution: 1 })
      for (const resource of resources) {
        const asked = { ...question, workload: { contextTokens: 1 } }
        const { points } = servingFrontier({ ...(withMore(asked, resource, 1.3) as typeof asked), ...every })
        for (const point of unbounded) expect(reached(points, point)).toBe(true)
      }
    }, 8))

  it('is no worse on the ideal machine', () =>
    checkFrontier((question) => {
      fc.pre(fewBatches(question))
      const { points } = servingFrontier({ ...question, calibration: idealCalibration, ...every })
      for (const point of servingFrontier(question).points) expect(reached(points, point)).toBe(true)
    }))

  it('gains nothing from tokens drafted that are never accepted, and loses nothing by any', () =>
    checkFrontier((question) => {
      const { speculation, ...plain } = question
      if (speculation === undefined) return
      const useless = { ...speculation, acceptance: speculation.acceptance.map(() => 0) }
      expect(servingFrontier({ ...plain, speculation: useless }).points).toEqual(
        servingFrontier(plain).points,
      )
      fc.pre(fewBatches(question))
      const { points } = servingFrontier({ ...question, ...every })
      for (const point of servingFrontier(plain).points) expect(reached(points, point)).toBe(true)
    }))

  it('of both ways to serve is no worse than either', () =>
    checkFrontier((question) => {
      const { points } = servingFrontier({ ...question, serving: 'best' })
      for (const point of servingFrontier(question).points) expect(reached(points, point)).toBe(true)
    }))

  it('does not depend on the order of kinds, nor on weights all as many times as large', () =>
    checkFrontier((question) => {
      const requests = question.requests.map(({ weight = 1, ...kind }) => ({ ...kind, weight: 7 * weight }))
      const { points } = servingFrontier(question)
      const { points: others } = servingFrontier({ ...question, requests: requests.reverse() })
      for (const point of points) expect(reached(others, point)).toBe(true)
      for (const point of others) expect(reached(points, point)).toBe(true)
    }))
})

const checkPools = (law: (question: ServingQuestion) => void, numRuns = 25) =>
  fc.assert(
    fc.property(arbitraryServing, (asked) =>
      law({ ...asked, serving: 'disaggregated', accelerators: [1, 2, 4] }),
    ),
    { numRuns },
  )

/** Instances of both pools, and the requests of a second that all of them together end. */
function poolsOf({ prefill, requestsPerSecond }: ServingPoint) {
  const decodes = prefill?.instances?.decode ?? 1
  const prefills = prefill?.instances?.prefill ?? prefill?.instancesPerDecodeInstance ?? 0
  const computed = prefills * (prefill?.requestsPerSecond ?? 0)
  const decoded = decodes * requestsPerSecond
  return { prefills, decodes, rate: prefill === null ? decoded : Math.min(computed, decoded) }
}

describe('two pools', () => {
  it('spend the time of all their accelerators on the requests that they end, idle or not, in shares or whole instances', () => {
    let pools = 0
    checkPools((question) => {
      for (const matching of ['limit', 'whole'] as const)
        for (const point of servingFrontier({ ...question, matching }).points) {
          const { requestAcceleratorSeconds: seconds, accelerators, prefill } = point
          const { prefills, decodes, rate } = poolsOf(point)
          if (matching === 'whole' && prefill !== null) expect(prefills % 1).toBe(0)
          expect((seconds.outputSeconds * rate) / (decodes * accelerators)).toBeCloseTo(1, 9)
          if (prefill === null) continue
          const inputSeconds = seconds.newInputSeconds + seconds.cachedInputSeconds
          expect((inputSeconds * rate) / (prefills * prefill.accelerators)).toBeCloseTo(1, 9)
          pools++
        }
    })
    expect(pools).toBeGreaterThan(100)
  })

  it('cost no less than if either always worked', () =>
    checkPools((question) => {
      for (const matching of ['limit', 'whole'] as const)
        for (const { requestAcceleratorSeconds, ...point } of servingFrontier({ ...question, matching })
          .points) {
          const { newInputSeconds, cachedInputSeconds, outputSeconds } = requestAcceleratorSeconds
          expectNoMore(point.accelerators / point.requestsPerSecond, outputSeconds)
          if (point.prefill === null) continue
          const { accelerators, requestsPerSecond } = point.prefill
          expectNoMore(accelerators / requestsPerSecond, newInputSeconds + cachedInputSeconds)
        }
    }))

  it('are no cheaper as whole instances than at the limit, by whatever batch', () =>
    checkPools((question) => {
      fc.pre(fewBatches(question))
      const { cheapest } = servingFrontier({ ...question, ...every })
      const whole = servingFrontier({ ...question, matching: 'whole' }).cheapest
      if (whole === undefined || cheapest === undefined) return
      expectNoMore(requestCostOf(cheapest), requestCostOf(whole))
    }))

  it('are the same on two machines that are the same, and cheaper where one is', () =>
    checkPools((question) => {
      const { hardware, calibration } = question
      const { points } = servingFrontier(question)
      const same = { hardware, calibration, dollarsPerHour: 2 }
      expect(servingFrontier({ ...question, prefill: same }).points).toEqual(points)
      fc.pre(fewBatches(question))
      const cheaper = servingFrontier({ ...question, prefill: { ...same, dollarsPerHour: 1 }, ...every })
      for (const point of points) expect(reached(cheaper.points, point)).toBe(true)
    }, 10))

  it('compute prompts on no more accelerators than their machine joins', () => {
    let pools = 0
    checkPools((question) => {
      const [tier] = question.hardware.interconnect
      if (tier === undefined) return
      const alone = {
        ...question.hardware,
        id: 'two',
        interconnect: [{ ...tier, topology: 'switch' as const, size: 2 }],
      }
      const { calibration } = question
      const prefill = { hardware: alone, calibration, dollarsPerHour: 2 }
      for (const { prefill: pool } of servingFrontier({ ...question, prefill }).points) {
        expect(pool?.accelerators ?? 0).toBeLessThanOrEqual(2)
        pools += pool === null ? 0 : 1
      }
    })
    expect(pools).toBeGreaterThan(20)
  })

  it('keep to the time to the first token where there is no prompt to compute', () =>
    checkPools((question) => {
      const cached = { ...question, requests: cachedWhole(question) }
      const { cheapest } = servingFrontier(cached)
      if (cheapest === undefined) return
      const maximumTimeToFirstTokenSeconds = cheapest.timeToFirstTokenSeconds / 2
      for (const point of servingFrontier({ ...cached, maximumTimeToFirstTokenSeconds }).points)
        expectNoMore(point.timeToFirstTokenSeconds, maximumTimeToFirstTokenSeconds)
    }))
})
