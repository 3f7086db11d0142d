import { describe, expect, it } from 'vitest'
import { goldenAccelerator, goldenModel } from '../../test/goldenInputs.ts'
import { roundAccelerator, tinyDense } from '../../test/paperFixtures.ts'
import { evaluatePaperDecode } from './decode.ts'
import { transformerCounts } from './transformer.ts'

const question = {
  method: 'section-2.2',
  model: tinyDense,
  accelerator: roundAccelerator,
  contextTokens: 0,
} as const

describe('section 2.2 of arXiv 2506.04645', () => {
  it('is n·4·(2 µs·(√N − 1) + 6 µs) and the longer of reading the weights and computing', () => {
    const memory = evaluatePaperDecode(question, { batch: 1, accelerators: 9 })
    expect(memory?.latencySeconds).toBeCloseTo(2 * 4 * 10e-6 + 5504 / (9 * 2e12), 15)
    const arithmetic = evaluatePaperDecode(question, { batch: 1e6, accelerators: 9 })
    expect(arithmetic?.latencySeconds).toBeCloseTo(2 * 4 * 10e-6 + (2 * 2752 * 1e6) / (9 * 5e14), 15)
  })

  it('has half the reductions with attention and feed-forward block side by side', () => {
    const model = { ...tinyDense, parallelAttention: true }
    const decode = evaluatePaperDecode({ ...question, model }, { batch: 1, accelerators: 9 })
    expect(decode?.breakdown.networkLatencySeconds).toBeCloseTo(2 * 2 * 10e-6, 15)
  })

  it('reduces over less than one accelerator in 6 µs', () => {
    const decode = evaluatePaperDecode(question, { batch: 1, accelerators: 0.25 })
    expect(decode?.breakdown.networkLatencySeconds).toBeCloseTo(2 * 4 * 6e-6, 15)
  })

  /*
   * Latency is a·√N + b/N and a constant, a = n·c·2 µs, b = w·P/W. It is least where a/(2√N) = b/N², so at N = (2b/a)^(2/3),
   * where both growing terms together are 3·(a/2)^(2/3)·b^(1/3): speed grows with the cube root of W. The constant,
   * n·c·4 µs, is taken off here; where √N is large it is small beside the rest.
   */
  it('lets the fastest speed grow with the cube root of memory bandwidth, as section 2.2 derives', () => {
    const model = goldenModel('GPT-3')
    const growingSeconds = (hbmFactor: number) => {
      const h100 = goldenAccelerator('H100')
      const accelerator = { ...h100, hbmBytesPerSecond: h100.hbmBytesPerSecond * hbmFactor }
      const constantSeconds = model.layers * (model.parallelAttention ? 2 : 4) * 4e-6
      const latencies = Array.from({ length: 20_000 }, (_, step) => {
        const size = { batch: 1e-9, accelerators: 2 ** (2.5 + (step * 10) / 20_000) }
        const decode = evaluatePaperDecode({ ...question, model, accelerator }, size)
        return decode?.latencySeconds ?? Number.POSITIVE_INFINITY
      })
      const seconds = Math.min(...latencies) - constantSeconds
      const a = model.layers * (model.parallelAttention ? 2 : 4) * 2e-6
      const b =
        transformerCounts(model).weightBytes / (accelerator.hbmBytesPerSecond * accelerator.hbmUtilizationCap)
      expect(seconds / (3 * (a / 2) ** (2 / 3) * b ** (1 / 3))).toBeCloseTo(1, 6)
      return seconds
    }
    expect(growingSeconds(1) / growingSeconds(8)).toBeCloseTo(2, 5)
  })
})
