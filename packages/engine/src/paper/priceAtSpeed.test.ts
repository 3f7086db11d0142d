import { describe, expect, it } from 'vitest'
import type { PaperFrontier, PaperFrontierPoint } from './frontier.ts'
import { priceAtSpeed } from './priceAtSpeed.ts'

const frontier: PaperFrontier = {
  points: [
    { tokensPerSecond: 100, dollarsPerMillionTokens: 16 },
    { tokensPerSecond: 50, dollarsPerMillionTokens: 4 },
    { tokensPerSecond: 10, dollarsPerMillionTokens: 1 },
  ] as PaperFrontierPoint[],
}

describe('priceAtSpeed', () => {
  it('is a point’s own price at its speed', () => {
    expect(priceAtSpeed(frontier, 100)).toBe(16)
    expect(priceAtSpeed(frontier, 50)).toBe(4)
  })

  it('is the geometric mean half way between two points', () => {
    expect(priceAtSpeed(frontier, 75)).toBeCloseTo(8, 12)
    expect(priceAtSpeed(frontier, 30)).toBeCloseTo(2, 12)
  })

  it('is the cheapest price at speeds below the frontier, and infinite above', () => {
    expect(priceAtSpeed(frontier, 1)).toBe(1)
    expect(priceAtSpeed(frontier, 101)).toBe(Number.POSITIVE_INFINITY)
    expect(priceAtSpeed({ points: [] }, 1)).toBe(Number.POSITIVE_INFINITY)
  })
})
