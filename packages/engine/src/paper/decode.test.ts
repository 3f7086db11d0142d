import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeProblems, paperSizes, paperTransformers } from '../../test/paperArbitraries.ts'
import { roundAccelerator, tinyDense } from '../../test/paperFixtures.ts'
import { bindingLimit, evaluatePaperDecode } from './decode.ts'
import { totalSeconds } from './decodeProblem.ts'
import { paperMethodNames } from './method.ts'

const nothing = {
  arithmeticSeconds: 0,
  memorySeconds: 0,
  networkTransferSeconds: 0,
  networkLatencySeconds: 0,
  kernelLaunchSeconds: 0,
  overlapSeconds: 0,
}

describe('where the time of a token goes', () => {
  it.each(paperMethodNames)('adds up, less the overlap, to the latency within 1e-12: %s', (method) => {
    fc.assert(
      fc.property(
        decodeProblems,
        fc.option(paperTransformers, { nil: undefined }),
        paperSizes,
        (problem, draftModel, size) => {
          const decode = evaluatePaperDecode(
            draftModel
              ? {
                  ...problem,
                  method,
                  newTokens: 1,
                  speculation: { draftModel, acceptance: 0.9, maximumDraftTokens: 4 },
                }
              : { ...problem, method },
            size,
          )
          if (!decode) return
          const seconds = totalSeconds(decode.breakdown)
          expect(Math.abs(seconds / decode.latencySeconds - 1)).toBeLessThan(1e-12)
          for (const part of Object.values(decode.breakdown)) expect(part).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('by section 3.5 on one accelerator is launches, and the longer of memory and arithmetic, by hand', () => {
    const question = { method: 'section-3.5', model: tinyDense, accelerator: roundAccelerator } as const
    const decode = evaluatePaperDecode({ ...question, contextTokens: 10 }, { batch: 3, accelerators: 1 })
    // Feed-forward: 3 matrices of 8 × 16; attention: 16 × 8 and 8 × 8; activations of 3 tokens in and out.
    const feedForwardBytes = 3 * (256 + 96 + 48)
    const attentionBytes = 256 + 48 + 96 + (128 + 48 + 48)
    const memorySeconds = (32 * 10 * 3 + 2 * (feedForwardBytes + attentionBytes) + 2 * 100 * 8) / 2e12
    const arithmeticSeconds = (2 * 2752 * 3 + 4 * 8 * 2 * 10 * 3) / 5e14
    expect(decode?.breakdown).toEqual({
      arithmeticSeconds: expect.closeTo(arithmeticSeconds, 22),
      memorySeconds: expect.closeTo(memorySeconds, 20),
      networkTransferSeconds: 0,
      networkLatencySeconds: 0,
      kernelLaunchSeconds: 4 * 2 * 4e-6,
      overlapSeconds: expect.closeTo(Math.min(memorySeconds, arithmeticSeconds), 22),
    })
  })

  it.each(paperMethodNames)('has no answer where memory does not hold the weights: %s', (method) => {
    const question = {
      method,
      model: tinyDense,
      accelerator: { ...roundAccelerator, hbmBytes: 1000 },
      contextTokens: 0,
    }
    expect(evaluatePaperDecode(question, { batch: 1, accelerators: 5 })).toBeUndefined()
    expect(evaluatePaperDecode(question, { batch: 1, accelerators: 6 })).toBeDefined()
  })
})

describe('the cause that binds', () => {
  it.each([
    ['arithmetic', 'arithmeticSeconds'],
    ['memory', 'memorySeconds'],
    ['network transfer', 'networkTransferSeconds'],
    ['network latency', 'networkLatencySeconds'],
    ['kernel launches', 'kernelLaunchSeconds'],
  ] as const)('is %s where that takes most of the time', (limit, part) => {
    expect(bindingLimit({ ...nothing, [part]: 1, overlapSeconds: 2 })).toBe(limit)
  })
})
