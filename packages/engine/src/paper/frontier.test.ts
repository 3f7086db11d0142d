import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goldenAccelerator, goldenModel } from '../../test/goldenInputs.ts'
import {
  decodeProblems,
  paperAccelerators,
  paperSizes,
  paperTransformers,
} from '../../test/paperArbitraries.ts'
import type { PaperAccelerator } from './accelerator.ts'
import { evaluatePaperDecode } from './decode.ts'
import { type PaperFrontierQuestion, paperFrontier } from './frontier.ts'
import { paperMethodNames } from './method.ts'
import { scaleTransformer } from './scaleTransformer.ts'
import { transformerCounts } from './transformer.ts'

const methods = fc.constantFrom(...paperMethodNames)
const questions: fc.Arbitrary<PaperFrontierQuestion> = fc.record({
  method: methods,
  model: paperTransformers,
  accelerator: paperAccelerators,
  contextTokens: fc.constantFrom(0, 1000, 100_000),
  resolution: fc.integer({ min: 5, max: 30 }),
})

/** Twice one of an accelerator's figures. */
const improvements: Readonly<Record<string, (accelerator: PaperAccelerator) => PaperAccelerator>> = {
  'HBM bandwidth': (accelerator) => ({
    ...accelerator,
    hbmBytesPerSecond: 2 * accelerator.hbmBytesPerSecond,
  }),
  'HBM capacity': (accelerator) => ({ ...accelerator, hbmBytes: 2 * accelerator.hbmBytes }),
  'FLOP/s': (accelerator) => ({
    ...accelerator,
    flopPerSecond: {
      bits8: 2 * accelerator.flopPerSecond.bits8,
      bits16: 2 * accelerator.flopPerSecond.bits16,
    },
  }),
  'network bandwidth': ({ interconnect, ...accelerator }) => ({
    ...accelerator,
    interconnect:
      interconnect.law === 'torus'
        ? { ...interconnect, bytesPerSecond: 2 * interconnect.bytesPerSecond }
        : {
            ...interconnect,
            intraNodeBytesPerSecond: 2 * interconnect.intraNodeBytesPerSecond,
            interNodeBytesPerSecond: 2 * interconnect.interNodeBytesPerSecond,
          },
  }),
}

describe('a better accelerator', () => {
  it.each(Object.keys(improvements))('is never slower at the same size: more %s', (name) => {
    fc.assert(
      fc.property(methods, decodeProblems, paperSizes, (method, problem, size) => {
        const before = evaluatePaperDecode({ ...problem, method }, size)
        const better = improvements[name]!(problem.accelerator)
        const after = evaluatePaperDecode({ ...problem, method, accelerator: better }, size)
        // Memory + arithmetic − overlap rounds differently where the two change places.
        if (before) expect(after?.latencySeconds).toBeLessThanOrEqual(before.latencySeconds * (1 + 1e-14))
      }),
      { numRuns: 300 },
    )
  })

  it('is the H100 without latency, never slower than the H100', () => {
    const bits16 = paperTransformers.map((model) => ({ ...model, bytesPerWeight: 2 }))
    fc.assert(
      fc.property(methods, bits16, paperSizes, (method, model, size) => {
        const decode = (accelerator: string) =>
          evaluatePaperDecode(
            { method, model, contextTokens: 1000, accelerator: goldenAccelerator(accelerator) },
            size,
          )
        const before = decode('H100')
        if (before)
          expect(decode('H100 zero-latency')?.latencySeconds).toBeLessThanOrEqual(before.latencySeconds)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a frontier', () => {
  it('falls in cost wherever it falls in speed, from the fastest to the cheapest point', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { points, fastest, cheapest, preferred } = paperFrontier(question)
        expect(fastest).toBe(points[0])
        expect(cheapest).toBe(points.at(-1))
        for (const [index, point] of points.slice(1).entries()) {
          expect(point.latencySeconds).toBeGreaterThan(points[index]!.latencySeconds)
          expect(point.dollarsPerMillionTokens).toBeLessThan(points[index]!.dollarsPerMillionTokens)
        }
        const merit = (point: (typeof points)[number]) =>
          point.tokensPerSecond ** 3 / point.dollarsPerMillionTokens
        if (preferred) expect(merit(preferred)).toBe(Math.max(...points.map(merit)))
      }),
    )
  })

  it('serves no more than the demand, and is nowhere cheaper than without that cap', () => {
    fc.assert(
      fc.property(questions, fc.double({ min: 1, max: 6, noNaN: true }), (question, magnitude) => {
        const demandTokensPerSecond = 10 ** magnitude
        const capped = paperFrontier({ ...question, demandTokensPerSecond }).points
        const free = paperFrontier(question).points
        for (const point of capped) {
          expect(point.batch * point.tokensPerSecond).toBeLessThanOrEqual(demandTokensPerSecond * (1 + 1e-12))
          // No point of the capped frontier is better than all that the free one has within the next latency bound.
          const bound = (1 / point.tokensPerSecond) * 10 ** (2 / 999) * (1 + 1e-12)
          const within = free.filter(({ latencySeconds }) => latencySeconds <= bound)
          const least = Math.min(...within.map(({ dollarsPerMillionTokens }) => dollarsPerMillionTokens))
          expect(least).toBeLessThanOrEqual(point.dollarsPerMillionTokens)
        }
      }),
    )
  })

  it('grows in cost with the price of an accelerator, and in nothing else', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const single = paperFrontier({ ...question, dollarsPerHour: 1 }).points
        const tripled = paperFrontier({ ...question, dollarsPerHour: 3 }).points
        expect(tripled).toHaveLength(single.length)
        for (const [index, { dollarsPerMillionTokens, ...rest }] of tripled.entries()) {
          const { dollarsPerMillionTokens: dollars, ...same } = single[index]!
          expect(Math.abs(dollarsPerMillionTokens / (3 * dollars) - 1)).toBeLessThan(1e-14)
          expect(rest).toEqual(same)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('is plain data of finite numbers: it survives JSON and structuredClone', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const frontier = paperFrontier(question)
        expect(JSON.parse(JSON.stringify(frontier))).toEqual(frontier)
        expect(structuredClone(frontier)).toEqual(frontier)
        // JSON turns NaN and infinities into null.
        expect(JSON.stringify(frontier)).not.toContain('null')
      }),
    )
  })

  it('is empty where the demand is too small for any size', () => {
    const frontier = paperFrontier({
      method: 'ep+pp',
      model: goldenModel('Llama 3 70B'),
      accelerator: goldenAccelerator('H100'),
      contextTokens: 0,
      demandTokensPerSecond: 1e-6,
      resolution: 20,
    })
    expect(frontier).toEqual({ points: [] })
  })
})

describe('the fastest speed', () => {
  it('falls as size^−0.51 from 1/8 to 8 times Llama 3 70B on H100: arXiv 2506.04645 has ∝ parameters^−0.5', () => {
    const measured = [-3, -2, -1, 0, 1, 2, 3].map((doublings) => {
      const model = scaleTransformer(goldenModel('Llama 3 70B'), 2 ** doublings)
      const accelerator = goldenAccelerator('H100')
      const { fastest } = paperFrontier({ method: 'ep+pp', model, accelerator, contextTokens: 0 })
      const parameterDoublings = Math.log2(transformerCounts(model).totalParameters)
      return { doublings, parameterDoublings, speedDoublings: Math.log2(fastest!.tokensPerSecond) }
    })
    const speeds = measured.map(({ speedDoublings }) => speedDoublings)
    expect(
      slope(
        measured.map(({ doublings }) => doublings),
        speeds,
      ),
    ).toBeCloseTo(-0.508, 3)
    // By counted parameters a little steeper, since embeddings grow less than the rest.
    expect(
      slope(
        measured.map(({ parameterDoublings }) => parameterDoublings),
        speeds,
      ),
    ).toBeCloseTo(-0.523, 3)
  })
})

/** Slope of the least-squares line. */
function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  const covariance = mean(x.map((value, index) => (value - meanX) * (y[index]! - meanY)))
  return covariance / mean(x.map((value) => (value - meanX) ** 2))
}
