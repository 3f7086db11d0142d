import { describe, expect, test } from 'vitest'
import { type ClosedLoop, closedLoopFirstTokenSeconds } from './closedLoop.ts'
import type { ServingEngine } from './iteration.ts'

/** An engine whose passes take a second, and as long again for every part of a prompt; prompts of a part of 100 tokens. */
const engine: ServingEngine = {
  replicas: 1,
  pipelineParallel: 1,
  chunk: { newTokens: 100, perRequest: 1, promptsEnded: 1 },
  tokensPerPass: 1,
  requestOverheadSeconds: 0,
  iterate: (sequences, chunks) => {
    const seconds = (sequences > 0 ? 1 : 0) + chunks
    return { stepSeconds: seconds, throughSeconds: seconds }
  },
}

const secondsOf = (
  loop: Partial<ClosedLoop>,
  change: Partial<ServingEngine> = {},
  outputs: readonly number[] = [11],
  promptTokensPerPass = 100,
  schedule: 'mixed' | 'alternating' = 'alternating',
) =>
  closedLoopFirstTokenSeconds(
    { ...engine, ...change },
    outputs.map((outputTokens) => ({ inputTokens: 100, outputTokens })),
    { schedule, promptTokensPerPass },
    { requestsAtOnce: 1, waves: 1, mostSequences: Number.POSITIVE_INFINITY, ...loop },
  )

describe('the time to the first token in a closed loop', () => {
  test('of one request is that of its prompt, whatever came before', () => {
    expect(secondsOf({})).toBe(1)
    expect(secondsOf({ waves: 7 })).toBe(1)
  })

  test('of four at once, a prompt a pass, is the mean of one to four prompts', () => {
    expect(secondsOf({ requestsAtOnce: 4 })).toBe((1 + 2 + 3 + 4) / 4)
  })

  test('of four whose prompts pass together is that of all four', () => {
    expect(secondsOf({ requestsAtOnce: 4 }, {}, [11], 400)).toBe(4)
  })

  test('is the same in all waves where requests are as long as each other and prompts pass alone', () => {
    expect(secondsOf({ requestsAtOnce: 4, waves: 9 })).toBe(2.5)
  })

  test('is shorter once requests of different lengths have parted', () => {
    const outputs = [20, 40, 60, 80]
    const seconds = secondsOf({ requestsAtOnce: 4, waves: 50 }, {}, outputs) as number
    expect(seconds).toBeGreaterThan(1)
    expect(seconds).toBeLessThan(1.5)
  })

  test('counts what is decoded beside prompts in mixed passes', () => {
    // The second prompt passes beside the first sequence.
    expect(secondsOf({ requestsAtOnce: 2 }, {}, [11], 100, 'mixed')).toBe((1 + (1 + 2)) / 2)
  })

  test('counts waiting for memory: of two that fit one at a time the second waits for all tokens of the first', () => {
    expect(secondsOf({ requestsAtOnce: 2, mostSequences: 1 })).toBe((1 + (1 + 10 + 1)) / 2)
  })

  test('of a prompt in three parts is three passes', () => {
    const chunk = { newTokens: 100, perRequest: 3, promptsEnded: 1 / 3 }
    expect(secondsOf({}, { chunk })).toBeCloseTo(3, 12)
  })

  test('counts waiting for a look: of two requests one ends first, and the next is seen after the other passes of ten', () => {
    const outputs = [6, 26]
    const waves = { requestsAtOnce: 2, waves: 2 }
    const soon = secondsOf(waves, {}, outputs) as number
    expect(secondsOf({ ...waves, passesBetweenLooks: 1 }, {}, outputs)).toBe(soon)
    expect(secondsOf({ ...waves, passesBetweenLooks: 10 }, {}, outputs)).toBeGreaterThan(soon)
  })

  test('does not wait for a look where nothing is decoded', () => {
    expect(secondsOf({ waves: 7, passesBetweenLooks: 30 })).toBe(1)
  })

  test('has what every request takes outside of passes', () => {
    expect(secondsOf({ requestsAtOnce: 4 }, { requestOverheadSeconds: 0.5 })).toBe(3)
  })

  test('drafted tokens that are accepted end requests sooner, which moves nothing where prompts pass alone', () => {
    expect(secondsOf({ requestsAtOnce: 4, waves: 3 }, { tokensPerPass: 2 })).toBe(2.5)
  })

  test('of one output token is that of the prompts alone', () => {
    expect(secondsOf({ requestsAtOnce: 2, waves: 3 }, {}, [1])).toBeCloseTo(11 / 6, 12)
  })

  test('is not told where there are no prompts to compute', () => {
    expect(secondsOf({}, { chunk: undefined })).toBeUndefined()
  })
})
