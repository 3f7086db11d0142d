import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesWithSizes, decodeProblems, paperTransformers } from '../../test/paperArbitraries.ts'
import type { SizeBox } from './decodeProblem.ts'
import { paperMethodNames, paperMethods } from './method.ts'
import { type DecodeSearch, speculativeSearch } from './speculation.ts'

/** As the search over sizes does, so that a floor rounded up cuts nothing that just reaches it. */
const roundingSlack = 1 + 1e-12

/** The least latency among sizes, infinite where none fits. */
const leastSeconds = (search: DecodeSearch, sizes: readonly SizeBox['smallest'][]): number =>
  Math.min(
    ...sizes.map(
      (size) => search.fastest(size, Number.POSITIVE_INFINITY)?.latencySeconds ?? Number.POSITIVE_INFINITY,
    ),
  )

describe('what a search says about a box of sizes', () => {
  describe.each(paperMethodNames)('method %s', (method) => {
    it('names a floor that no size in the box is under', () => {
      fc.assert(
        fc.property(decodeProblems, boxesWithSizes, (problem, { box, sizes }) => {
          const search = paperMethods[method].search(problem)
          const floor = search.floorSeconds(box, Number.POSITIVE_INFINITY)
          expect(floor).toBeLessThanOrEqual(leastSeconds(search, sizes) * roundingSlack)
        }),
        { numRuns: 2000 },
      )
    })

    it('never denies a latency that a size in the box has', () => {
      fc.assert(
        fc.property(decodeProblems, boxesWithSizes, (problem, { box, sizes }) => {
          const search = paperMethods[method].search(problem)
          const least = leastSeconds(search, sizes)
          if (Number.isFinite(least)) expect(search.mayReach(box, least * roundingSlack)).toBe(true)
        }),
        { numRuns: 2000 },
      )
    })

    it('never denies a latency that a size in the box has by drafting', () => {
      fc.assert(
        fc.property(
          decodeProblems,
          paperTransformers,
          fc.double({ min: 0, max: 0.99, noNaN: true }),
          boxesWithSizes,
          (problem, draftModel, acceptance, { box, sizes }) => {
            const speculation = { draftModel, acceptance, maximumDraftTokens: 5 }
            const search = speculativeSearch(paperMethods[method], { ...problem, newTokens: 1 }, speculation)
            const least = leastSeconds(search, sizes)
            if (Number.isFinite(least)) expect(search.mayReach(box, least * roundingSlack)).toBe(true)
          },
        ),
        { numRuns: 500 },
      )
    })
  })

  it('is exact for a box of one size: method ep+pp reaches its latency, and nothing faster', () => {
    fc.assert(
      fc.property(decodeProblems, boxesWithSizes, (problem, { box: { smallest } }) => {
        const search = paperMethods['ep+pp'].search(problem)
        const found = search.fastest(smallest, Number.POSITIVE_INFINITY)
        const box = { smallest, largest: smallest }
        const seconds = found?.latencySeconds ?? Number.POSITIVE_INFINITY
        expect(search.floorSeconds(box, Number.POSITIVE_INFINITY)).toBe(seconds)
        expect(search.mayReach(box, seconds * roundingSlack)).toBe(found !== undefined)
        expect(search.mayReach(box, seconds)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('allows for neighbouring sizes that round to either side of one rank sharing attention', () => {
    const model = smallMixture
    const search = paperMethods.ep.search({ model, accelerator: onePerNode, contextTokens: 0, newTokens: 1 })
    const smallest = { batch: 1, accelerators: 51389.082325807474 }
    const largest = { batch: 1, accelerators: 51389.08232853037 }
    const floor = search.floorSeconds({ smallest, largest }, Number.POSITIVE_INFINITY)
    expect(floor).toBeLessThanOrEqual(leastSeconds(search, [smallest, largest]) * roundingSlack)
  })
})

/** A small mixture of experts. */
const smallMixture = {
  name: 'some transformer',
  modelDim: 1024,
  feedForwardDim: 2048,
  feedForwardMatrices: { up: 1, down: 1 },
  layers: 1,
  headDim: 64,
  vocabularySize: 32000,
  bytesPerWeight: 1,
  bytesPerActivation: 1,
  parallelAttention: false,
  experts: 8,
  activeExperts: 2,
  queryHeads: 8,
  queryHeadsPerKvHead: 1,
}

/** Accelerators that are each their own node. */
const onePerNode = {
  name: 'some accelerator',
  flopPerSecond: { bits8: 1e14, bits16: 1e14 },
  arithmeticUtilizationCap: 0.3,
  hbmBytesPerSecond: 5e14,
  hbmUtilizationCap: 0.3,
  hbmBytes: 1e10,
  interconnect: {
    law: 'nccl',
    nodeSize: 1,
    intraNodeBytesPerSecond: 5e10,
    interNodeBytesPerSecond: 5e9,
    baseLatency: 'measured',
  },
  dollarsPerHour: 1,
  kernelLaunchSeconds: 0,
} as const
