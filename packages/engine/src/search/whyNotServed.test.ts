import { describe, expect, it } from 'vitest'
import { tinyQuestion } from '../../test/tinyFixtures.ts'
import { servingFrontier } from './servingFrontier.ts'
import type { ServingQuestion } from './servingQuestion.ts'

const { workload: _workload, ...tiny } = tinyQuestion

/** Two pools for the tiny model. */
const question: ServingQuestion = {
  ...tiny,
  requests: [{ inputTokens: 4, outputTokens: 2 }],
  serving: 'disaggregated',
  accelerators: [1, 2],
  dollarsPerHour: 1,
}

const why = (change: Partial<ServingQuestion>) => servingFrontier({ ...question, ...change }).infeasible

describe('two pools that cannot serve say why', () => {
  it('the machine that computes prompts has too little memory', () => {
    const hardware = { ...tiny.hardware, id: 'small', hbmBytes: 100 }
    const prefill = { hardware, calibration: tiny.calibration, dollarsPerHour: 1 }
    expect(why({ prefill })).toMatchObject({ limit: 'memory', nearest: { memory: { capacityBytes: 100 } } })
  })

  it('prompts take too long, and the shortest there is', () => {
    // 584 bytes of weights and 8 keys and values written and read, half of it on each of two; and handing them over.
    const infeasible = why({ maximumTimeToFirstTokenSeconds: 1 })
    expect(infeasible).toMatchObject({ limit: 'time to first token' })
    const seconds = infeasible?.limit === 'time to first token' ? infeasible.timeToFirstTokenSeconds : 0
    expect(seconds).toBeGreaterThan((584 + 8 * 16) / 2)
    expect(
      servingFrontier({ ...question, maximumTimeToFirstTokenSeconds: 1.01 * seconds }).points,
    ).not.toEqual([])
  })

  it('decoding takes too long for the first token where all prompts are cached', () => {
    const requests = [{ inputTokens: 4, cachedInputTokens: 4, outputTokens: 2 }]
    const infeasible = why({ requests, maximumTimeToFirstTokenSeconds: 1 })
    expect(infeasible).toMatchObject({ limit: 'time to first token' })
    const seconds = infeasible?.limit === 'time to first token' ? infeasible.timeToFirstTokenSeconds : 0
    expect(
      servingFrontier({ ...question, requests, maximumTimeToFirstTokenSeconds: seconds }).points,
    ).not.toEqual([])
  })

  it('a machine without a network cannot hand caches over', () => {
    const hardware = { ...tiny.hardware, id: 'alone', interconnect: [] }
    const prefill = { hardware, calibration: tiny.calibration, dollarsPerHour: 1 }
    expect(why({ prefill })).toEqual({ limit: 'network' })
  })
})
