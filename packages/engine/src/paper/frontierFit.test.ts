import { describe, expect, it } from 'vitest'
import { fitFrontier } from './frontierFit.ts'

describe('fitFrontier', () => {
  it('finds the three numbers a curve was made from', () => {
    const points = [1, 10, 20, 40, 60, 80, 95, 99].map((tokensPerSecond) => ({
      tokensPerSecond,
      dollarsPerMillionTokens: 0.25 * (1 - tokensPerSecond / 120) ** -1.5,
    }))
    const fit = fitFrontier(points)!
    expect(fit.dollarsPerMillionTokens).toBeCloseTo(0.25, 6)
    expect(fit.maximumTokensPerSecond).toBeCloseTo(120, 4)
    expect(fit.exponent).toBeCloseTo(1.5, 5)
    expect(fit.logPriceDeviation).toBeLessThan(1e-6)
  })

  it('is undefined for fewer points than it has numbers', () => {
    expect(fitFrontier([{ tokensPerSecond: 1, dollarsPerMillionTokens: 1 }])).toBeUndefined()
  })
})
