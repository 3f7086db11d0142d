import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Attention,
  type CompressedAttention,
  evaluateServing,
  type GroupedQueryAttention,
  idealCalibration,
  type LayerGroup,
  type Layout,
  layoutOf,
  type RequestKind,
  type ServingQuestion,
  tokensPerPass,
  weightReadBytes,
} from '../src/index.ts'
import { usefulPrefills } from '../src/search/prefillOptions.ts'
import type { EngineCandidate } from '../src/search/servingCandidates.ts'
import { kvTransfer, transferLink } from '../src/serving/kvTransfer.ts'
import { matchedAtLimit, matchedWhole } from '../src/serving/matchInstances.ts'
import { prefillUtilization } from '../src/serving/prefillPool.ts'
import { utilizationWaiting, waitingServices } from '../src/serving/queueing.ts'
import { meanRequest, promptsOf } from '../src/serving/requests.ts'
import { draftDepths } from '../src/serving/speculation.ts'
import { switchOf, tinyModel, tinyQuestion } from './tinyFixtures.ts'

const { workload: _workload, ...tiny } = tinyQuestion

/** Requests to the tiny model, prompts in passes of their own. */
const question = (kind: RequestKind, change: Partial<ServingQuestion> = {}): ServingQuestion => ({
  ...tiny,
  calibration: { ...idealCalibration, promptSchedule: 'alternating' },
  requests: [kind],
  ...change,
})

const served = (asked: ServingQuestion, batch: number, draftTokens = 0, degrees: Partial<Layout> = {}) =>
  evaluateServing(asked, { layout: layoutOf(degrees), load: { batch }, draftTokens })

describe('a prompt of the tiny model on a machine that does one FLOP in a second', () => {
  const slow = { ...tiny.hardware, flopPerSecond: { bf16: 1 }, hbmBytesPerSecond: 1e15 }
  const secondsOf = (kind: Omit<RequestKind, 'outputTokens'>, change: Partial<ServingQuestion> = {}) =>
    served(question({ ...kind, outputTokens: 1000 }, { hardware: slow, ...change }), 1)
      .requestAcceleratorSeconds

  const perToken = 2 * 2 * (48 + 72)
  const head = 2 * 32
  /** Of one query and key, in both layers: two heads, two elements, twice 2 FLOP. */
  const pair = 2 * 2 * 2 * 4

  it('takes 2 FLOP for every weight and token, 32 for each of 78 pairs of queries and keys, and the head once', () => {
    const { newInputSeconds, cachedInputSeconds } = secondsOf({ inputTokens: 12 })
    expect(newInputSeconds).toBeCloseTo(12 * perToken + 78 * pair + head, 6)
    expect(cachedInputSeconds).toBe(0)
  })

  it('takes as many in three parts', () => {
    const { newInputSeconds } = secondsOf({ inputTokens: 12 }, { promptTokensPerPass: 4 })
    expect(newInputSeconds).toBeCloseTo(12 * perToken + 78 * pair + head, 6)
  })

  it('charges what four new tokens attend to among eight cached ones to those, the rest to the new', () => {
    const { newInputSeconds, cachedInputSeconds } = secondsOf({ inputTokens: 12, cachedInputTokens: 8 })
    expect(newInputSeconds).toBeCloseTo(4 * perToken + 10 * pair + head, 6)
    expect(cachedInputSeconds).toBeCloseTo(4 * 8 * pair, 6)
  })

  it('attends to no more than a window of three', () => {
    const layers = tinyModel.layers.map((layer) => ({
      ...layer,
      attention: { ...layer.attention, window: 3 } as (typeof layer)['attention'],
    }))
    const { newInputSeconds } = secondsOf({ inputTokens: 12 }, { model: { ...tinyModel, layers } })
    expect(newInputSeconds).toBeCloseTo(12 * perToken + (1 + 2 + 10 * 3) * pair + head, 6)
  })

  it('is half the work of each of two accelerators that split the heads, but for the keys and values both have', () => {
    const { newInputSeconds } = served(
      question({ inputTokens: 12, outputTokens: 1000 }, { hardware: slow }),
      1,
      0,
      { tensorParallel: 2 },
    ).requestAcceleratorSeconds
    const copied = 2 * 2 * (8 + 8)
    expect(newInputSeconds).toBeCloseTo(12 * (perToken + copied) + 78 * pair + head, 6)
  })
})

describe('a prompt of four tokens on a machine that moves a byte in a second', () => {
  const secondsIn = (promptTokensPerPass: number) =>
    served(question({ inputTokens: 4, outputTokens: 1000 }, { promptTokensPerPass }), 1)
      .requestAcceleratorSeconds.newInputSeconds

  it('takes 584 for the weights, 64 for keys and values that are written and 64 that are read', () => {
    expect(secondsIn(4)).toBeCloseTo(584 + 64 + 64, 9)
  })

  it('in two parts takes the weights twice, and reads keys and values of two tokens, then of four', () => {
    expect(secondsIn(2)).toBeCloseTo(2 * 584 + 64 + 2 * 16 + 4 * 16, 9)
  })
})

describe('a prompt of eight tokens on a machine that moves a byte in a second', () => {
  const secondsWith = (attentions: readonly Attention[]): number => {
    const [layer] = tinyModel.layers as [LayerGroup]
    const layers = attentions.map((attention) => ({ ...layer, count: 1, attention }))
    const model = { ...tinyModel, layers }
    const { newInputSeconds } = served(
      question({ inputTokens: 8, outputTokens: 1000 }, { model }),
      1,
    ).requestAcceleratorSeconds
    return newInputSeconds - weightReadBytes(model, { batch: 8, precision: tiny.precision })
  }
  const own = tinyModel.layers[0]?.attention as GroupedQueryAttention

  it('reads keys and values in layers too that have those of an earlier one, and writes none there', () => {
    expect(secondsWith([own])).toBeCloseTo(8 * 8 + 8 * 8, 6)
    expect(secondsWith([own, { ...own, reusesKeyValues: true }])).toBeCloseTo(8 * 8 + 2 * 8 * 8, 6)
  })

  it('reads its own tokens, and an entry with its index key for every two of them', () => {
    const compressed: CompressedAttention = {
      kind: 'compressed',
      queryHeads: 2,
      headDimension: 2,
      queryLoraRank: 2,
      outputGroups: 1,
      outputLoraRank: 2,
      window: 4,
      ratio: 2,
      selection: { topK: 2, heads: 1, headDimension: 2, cacheBytesPerEntry: 3 },
    }
    const written = 8 * (4 + (4 + 3) / 2)
    expect(secondsWith([compressed])).toBeCloseTo(written + 8 * 4 + 4 * (4 + 3), 6)
  })
})

describe('three sequences with prompts of four tokens and outputs of two, a byte in a second', () => {
  /** Weights; a written and 5.5 read tokens of three sequences; of a prompt four written and four read. */
  const weights = 584
  const decoded = 3 * (1 + 5.5) * 16
  const prompt = (4 + 4) * 16
  const kind = { inputTokens: 4, outputTokens: 2 }
  const limits = { promptTokensPerPass: 8 }

  it('take in three prompts every two turns, three quarters of what passes can', () => {
    expect(served(question(kind, limits), 3).promptUtilization).toBe(0.75)
  })

  it('decode and take in prompts in turn', () => {
    const point = served(question(kind, limits), 3)
    const [decode, prompts, full] = [weights + decoded, weights + 1.5 * prompt, weights + 2 * prompt]
    expect(point.timePerOutputTokenSeconds).toBeCloseTo(decode + prompts, 9)
    expect(point.promptSecondsPerToken).toBeCloseTo(prompts, 9)
    expect(point.requestsPerSecond).toBeCloseTo(3 / (2 * (decode + prompts)), 12)
    const turnThatRuns = (decode ** 2 + prompts ** 2) / (2 * (decode + prompts))
    const others = (0.75 / (2 * 0.25)) * full
    expect(point.timeToFirstTokenSeconds).toBeCloseTo(turnThatRuns + others + prompts, 9)
    expect(point.requestSeconds).toBeCloseTo(point.timeToFirstTokenSeconds + decode + prompts, 9)
    expect(point.concurrency).toBeCloseTo(3 + point.requestsPerSecond * point.timeToFirstTokenSeconds, 9)
  })

  it('or both at once, the weights read once', () => {
    const point = served(question(kind, { ...limits, calibration: idealCalibration }), 3)
    const pass = weights + decoded + 1.5 * prompt
    const full = weights + decoded + 2 * prompt
    expect(point.timePerOutputTokenSeconds).toBeCloseTo(pass, 9)
    expect(point.promptSecondsPerToken).toBeCloseTo(1.5 * prompt, 9)
    expect(point.timeToFirstTokenSeconds).toBeCloseTo(pass / 2 + 1.5 * full + pass, 9)
  })

  it('with one prompt every ten turns give the first token after half a turn, longer ones counting more, and a pass', () => {
    const point = served(question({ inputTokens: 4, outputTokens: 30 }, { calibration: idealCalibration }), 3)
    const decode = weights + 3 * (1 + 19.5) * 16
    const pass = decode + prompt
    expect(point.timePerOutputTokenSeconds).toBeCloseTo(0.9 * decode + 0.1 * pass, 9)
    const turnThatRuns = (0.9 * decode ** 2 + 0.1 * pass ** 2) / (2 * (0.9 * decode + 0.1 * pass))
    const full = decode + (8192 / 4) * prompt
    const utilization = 0.1 / (8192 / 4)
    const others = (utilization / (2 * (1 - utilization))) * full
    expect(point.timeToFirstTokenSeconds).toBeCloseTo(turnThatRuns + others + pass, 9)
  })
})

describe('drafting two tokens, each accepted half the time', () => {
  const cached = { inputTokens: 4, cachedInputTokens: 4, outputTokens: 2 }
  const acceptance = [0.5, 0.5]
  /** Three tokens are written; the last of them attends to 7.5. */
  const verified = 584 + (3 + 7.5) * 16

  it('gives 1.75 tokens for a pass over three', () => {
    const speculation = { drafter: { kind: 'n-gram' as const }, acceptance }
    const point = served(question(cached, { speculation }), 1, 2)
    expect(point.tokensPerPass).toBe(1.75)
    expect(point.timePerOutputTokenSeconds).toBeCloseTo(verified / 1.75, 9)
    expect(point.breakdown.draftSeconds).toBeCloseTo(0, 9)
  })

  it('by a model as large takes two of its passes more', () => {
    const drafter = { kind: 'model' as const, model: tinyModel, precision: tiny.precision }
    const point = served(question(cached, { speculation: { drafter, acceptance } }), 1, 2)
    const drafted = 2 * (584 + (1 + 5.5) * 16)
    expect(point.timePerOutputTokenSeconds).toBeCloseTo((verified + drafted) / 1.75, 9)
    expect(point.breakdown.draftSeconds).toBeCloseTo(drafted / 1.75, 9)
  })
})

describe('tokens of a pass', () => {
  it('are the accepted ones up to the first that is not, and one', () => {
    expect(tokensPerPass([], 0)).toBe(1)
    expect(tokensPerPass([0.8, 0.5], 1)).toBeCloseTo(1.8, 12)
    expect(tokensPerPass([0.8, 0.5], 2)).toBeCloseTo(1 + 0.8 + 0.4, 12)
    expect(tokensPerPass([1, 1, 1], 3)).toBe(4)
    expect(tokensPerPass([0.8, 0, 1], 3)).toBeCloseTo(1.8, 12)
  })

  it('are tried with every number drafted up to the first that is never accepted', () => {
    const drafter = { kind: 'n-gram' as const }
    expect(draftDepths(undefined)).toEqual([0])
    expect(draftDepths({ drafter, acceptance: [0.8, 0.5] })).toEqual([0, 1, 2])
    expect(draftDepths({ drafter, acceptance: [0.8, 0, 1] })).toEqual([0, 1])
    expect(draftDepths({ drafter, acceptance: [0, 1] })).toEqual([0])
  })
})

describe('the mean request', () => {
  it('attends to its prompt and half its output, and to more where longer outputs are decoded for longer', () => {
    expect(meanRequest([{ inputTokens: 100, outputTokens: 9 }])).toEqual({
      inputTokens: 100,
      newInputTokens: 100,
      cachedInputTokens: 0,
      outputTokens: 9,
      contextTokens: 105,
      finalTokens: 109,
    })
    const mixed = meanRequest([
      { inputTokens: 100, outputTokens: 1, cachedInputTokens: 40 },
      { inputTokens: 200, outputTokens: 3, weight: 3 },
    ])
    expect(mixed.inputTokens).toBe(175)
    expect(mixed.newInputTokens).toBe(165)
    expect(mixed.outputTokens).toBe(2.5)
    expect(mixed.contextTokens).toBeCloseTo((0.25 * 101 + 0.75 * 3 * 202) / 2.5, 9)
    expect(mixed.finalTokens).toBeCloseTo((0.25 * 101 + 0.75 * 3 * 203) / 2.5, 9)
  })

  it('has a prompt in as few parts as passes take, none where all is cached', () => {
    const kinds = [
      { inputTokens: 100, outputTokens: 1 },
      { inputTokens: 100, outputTokens: 1, cachedInputTokens: 100 },
      { inputTokens: 101, outputTokens: 1, cachedInputTokens: 50, weight: 2 },
    ]
    expect(promptsOf(kinds, 50)).toEqual([
      { newTokens: 100, cachedTokens: 0, chunks: 2, weight: 0.25 },
      { newTokens: 51, cachedTokens: 50, chunks: 2, weight: 0.5 },
    ])
  })
})

describe('waiting for those before', () => {
  it('takes u / (2 − 2u) service times: none at 0, half of one at one half, 4.5 at nine tenths', () => {
    expect(waitingServices(0)).toBe(0)
    expect(waitingServices(0.5)).toBe(0.5)
    expect(waitingServices(0.9)).toBeCloseTo(4.5, 12)
  })

  it('allows the utilisation at which it takes as long', () => {
    expect(utilizationWaiting(0)).toBe(0)
    expect(utilizationWaiting(0.5)).toBe(0.5)
    expect(utilizationWaiting(4.5)).toBeCloseTo(0.9, 12)
    expect(utilizationWaiting(Number.POSITIVE_INFINITY)).toBe(1)
  })

  it('leaves a prompt that takes 3 s with services of 2 s half of 5 s to spare, none of 3 s', () => {
    const pass = { chunks: 1, ownSeconds: 3, serviceSeconds: 2, mostRequestsPerSecond: 1 }
    const within = (mostPromptSeconds: number, mostUtilization: number) =>
      prefillUtilization(pass, { mostPromptSeconds, mostUtilization })
    expect(within(5, 0.9)).toBeCloseTo(2 / 3, 12)
    expect(within(5, 0.5)).toBe(0.5)
    expect(within(3, 0.9)).toBe(0)
    expect(within(Number.POSITIVE_INFINITY, 0.9)).toBe(0.9)
  })
})

describe('handing over a cache', () => {
  const from = {
    link: { bytesPerSecond: 10, latencySeconds: 1 },
    layout: layoutOf({ tensorParallel: 2, pipelineParallel: 2, dataParallel: 3 }),
  }
  const to = { link: { bytesPerSecond: 50, latencySeconds: 2 }, layout: layoutOf({}) }

  it('takes the longer latency, and the bytes of each accelerator of the slower side', () => {
    expect(kvTransfer(1000, from, to).secondsPerRequest).toBe(2 + 1000 / (4 * 10))
    expect(kvTransfer(1000, to, from).secondsPerRequest).toBe(2 + 1000 / (4 * 10))
    expect(kvTransfer(1000, to, to).secondsPerRequest).toBe(2 + 1000 / 50)
  })

  it('is done as often as all links of the sending instance carry', () => {
    expect(kvTransfer(1000, from, to).mostRequestsPerSecond).toBeCloseTo((12 * 10) / 1000, 12)
  })

  it('goes over the outermost tier, as far as software reaches it', () => {
    const link = { bandwidthEfficiency: 0.5, contention: 0, syncSeconds: 3, syncSecondsPerPeer: 0 }
    const network = { ...idealCalibration.network, launchSeconds: 1, scaleOut: link }
    const slow = { ...switchOf(64), bytesPerSecondPerDirection: 100, startUpLatencySeconds: 2 }
    expect(transferLink({ interconnect: [switchOf(8), slow] }, { network })).toEqual({
      bytesPerSecond: 50,
      latencySeconds: 6,
    })
    expect(transferLink({ interconnect: [slow] }, { network })).toEqual({
      bytesPerSecond: 100,
      latencySeconds: 3,
    })
    expect(transferLink({ interconnect: [] }, { network })).toBeUndefined()
  })
})

describe('instances of two pools', () => {
  it('at the limit are as many as keep up with one that decodes', () => {
    expect(
      matchedAtLimit({ accelerators: 4, requestsPerSecond: 0.5 }, { accelerators: 8, requestsPerSecond: 2 }),
    ).toEqual({ prefillInstances: 4, decodeInstances: 1, requestsPerSecond: 2 })
  })

  it('are three that take 0.91 s for a prompt for one that decodes 32 sequences of 512 tokens at 19 ms: scaling book, "Serving LLaMA 3-70B on TPUs", "What about prefill?"', () => {
    const prefill = { accelerators: 16, requestsPerSecond: 1 / 0.91 }
    const decode = { accelerators: 16, requestsPerSecond: 32 / (0.019 * 512) }
    expect(matchedAtLimit(prefill, decode).prefillInstances).toBeCloseTo(2.99, 2)
  })

  it('may be larger ones that compute prompts, though smaller ones cost less a request', () => {
    const link = { bytesPerSecond: 1, latencySeconds: 0 }
    const option = (tensorParallel: number, mostRequestsPerSecond: number) => {
      const layout = layoutOf({ tensorParallel })
      const candidate = { layout, accelerators: tensorParallel } as EngineCandidate
      return { candidate, pass: { chunks: 1, ownSeconds: 1, serviceSeconds: 1, mostRequestsPerSecond } }
    }
    const useful = usefulPrefills(
      {
        options: [option(2, 2), option(3, 2.9), option(4, 2.5), option(3, 2.1)],
        transferBytes: 1e-9,
        links: { from: link, to: link },
        mostSeconds: Number.POSITIVE_INFINITY,
        mostUtilization: 1,
      },
      layoutOf({}),
    )
    expect(useful.map(({ accelerators, requestsPerSecond }) => [accelerators, requestsPerSecond])).toEqual([
      [2, 2],
      [3, 2.9],
    ])
    const decode = { accelerators: 8, requestsPerSecond: 2.9 }
    const costOn = (prefill: (typeof useful)[number]) => {
      const costOf = (prefills: number, decodes: number) => prefills * prefill.accelerators + 8 * decodes
      const found = matchedWhole(prefill, decode, 11, costOf)
      return found && costOf(found.prefillInstances, found.decodeInstances) / found.requestsPerSecond
    }
    expect(useful.map(costOn)).toEqual([10 / 2, 11 / 2.9])
  })

  const instance = fc.record({
    accelerators: fc.integer({ min: 1, max: 12 }),
    requestsPerSecond: fc.double({ min: 0.1, max: 10, noNaN: true }),
  })

  it('that are whole cost as little a request as the best of all pairs', () => {
    fc.assert(
      fc.property(
        instance,
        instance,
        fc.integer({ min: 1, max: 64 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (prefill, decode, most, price) => {
          const costOf = (prefills: number, decodes: number) =>
            price * prefills * prefill.accelerators + decodes * decode.accelerators
          let least = Number.POSITIVE_INFINITY
          for (let prefills = 1; prefills <= most; prefills++)
            for (let decodes = 1; decodes <= most; decodes++) {
              if (prefills * prefill.accelerators + decodes * decode.accelerators > most) continue
              const rate = Math.min(prefills * prefill.requestsPerSecond, decodes * decode.requestsPerSecond)
              least = Math.min(least, costOf(prefills, decodes) / rate)
            }
          const found = matchedWhole(prefill, decode, most, costOf)
          expect(found !== undefined).toBe(least < Number.POSITIVE_INFINITY)
          if (found === undefined) return
          const { prefillInstances, decodeInstances, requestsPerSecond } = found
          expect(costOf(prefillInstances, decodeInstances) / requestsPerSecond / least).toBeCloseTo(1, 9)
          expect(
            prefillInstances * prefill.accelerators + decodeInstances * decode.accelerators,
          ).toBeLessThanOrEqual(most)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('requests sent all at once', () => {
  const asked = question({ inputTokens: 12, outputTokens: 5 }, { promptTokensPerPass: 12 })
  const at = (load: Parameters<typeof evaluateServing>[1]['load'], calibration = asked.calibration) =>
    evaluateServing({ ...asked, calibration }, { layout: layoutOf({}), load })

  it('wait for the prompts before them: four for two and a half prompts on average, one for its own', () => {
    const alone = at({ concurrency: 1, waves: 3 }).timeToFirstTokenSeconds
    expect(at({ concurrency: 4, waves: 3 }).timeToFirstTokenSeconds / alone).toBeCloseTo(2.5, 9)
  })

  it('are decoded as many at a time as do not wait (Little)', () => {
    const point = at({ concurrency: 4, waves: 3 })
    expect(point.batch + point.requestsPerSecond * point.timeToFirstTokenSeconds).toBeCloseTo(4, 9)
  })

  it('and all others, take their first token later by what a request takes outside of passes', () => {
    const calibration = { ...asked.calibration, requestOverheadSeconds: 7 }
    for (const load of [{ batch: 2 }, { concurrency: 4, waves: 3 }])
      expect(at(load, calibration).timeToFirstTokenSeconds).toBeCloseTo(
        at(load).timeToFirstTokenSeconds + 7,
        6,
      )
  })

  it('cannot be more than are followed one by one', () => {
    expect(() => at({ concurrency: 1e6, waves: 2 })).toThrow(
      'load.concurrency must be at most 100000 where waves are given, not 1000000',
    )
  })

  it.each([0, 1.5, 1001])('cannot be %d times as many as there are at a time', (waves) => {
    expect(() => at({ concurrency: 4, waves })).toThrow(
      `load.waves must be a whole number from 1 to 1000, not ${waves}`,
    )
  })
})
