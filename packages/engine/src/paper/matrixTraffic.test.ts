import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tinyDense, tinyLatent } from '../../test/paperFixtures.ts'
import { attentionMatrices, feedForwardMatrix, matrixTrafficBytes } from './matrixTraffic.ts'

const matrix = feedForwardMatrix(tinyDense) // 8 × 16, two bytes
const trafficBytes = (tokens: number, ranks: number) =>
  matrixTrafficBytes(matrix, tokens, ranks, Math.sqrt(ranks))

describe('HBM traffic of a product with a matrix', () => {
  it('on one rank is weights, activations in, and activations out', () => {
    expect(trafficBytes(3, 1)).toBe(8 * 16 * 2 + 16 * 3 * 2 + 8 * 3 * 2)
  })

  it('on 8 ranks reads activations for each row and column of a 2 × 4 grid', () => {
    expect(trafficBytes(3, 8)).toBeCloseTo(256 + 2 * 96 + 4 * 48, 10)
  })

  it('never stretches the grid beyond a line: a 1 × 1.5 grid on 1.5 ranks', () => {
    expect(trafficBytes(3, 1.5)).toBeCloseTo(256 + 96 + 1.5 * 48, 10)
  })

  it('on a fraction of a rank takes that fraction for the rows', () => {
    expect(trafficBytes(3, 0.5)).toBe(256 + 0.5 * 96 + 48)
  })

  it('is least for the grid that is chosen, of all grids of so many ranks', () => {
    const ranksAndRows = fc.tuple(
      fc.double({ min: 1, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(ranksAndRows, fc.double({ min: 1, max: 1e6, noNaN: true }), ([ranks, share], tokens) => {
        const rows = ranks ** share
        const other = 256 + rows * 16 * tokens * 2 + (ranks / rows) * 8 * tokens * 2
        expect(trafficBytes(tokens, ranks)).toBeLessThanOrEqual(other * (1 + 1e-12))
      }),
    )
  })
})

describe('matrices of attention', () => {
  it('are one in and one out', () => {
    expect(
      attentionMatrices(tinyDense, { attentionDim: 16, headDim: 2 }).map(({ weightBytes }) => weightBytes),
    ).toEqual([16 * 8 * 2, 8 * 8 * 2])
  })

  it('are two in and one out with latent attention', () => {
    expect(
      attentionMatrices(tinyLatent, { attentionDim: 16, headDim: 2 }).map(({ weightBytes }) => weightBytes),
    ).toEqual([10 * 8 * 2, 16 * 10 * 2, 8 * 8 * 2])
  })
})
