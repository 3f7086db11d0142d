import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CurvePoint } from '../worker/curve.ts'
import {
  costRatio,
  costsAtSpeeds,
  crossings,
  pricedPoints,
  roundSpeeds,
  winningRanges,
} from './comparedCurves.ts'

const curve = (...points: readonly (readonly [speed: number, cost: number])[]) =>
  pricedPoints({
    points: points.map(
      ([tokensPerSecond, dollarsPerMillionTokens]) =>
        ({ tokensPerSecond, dollarsPerMillionTokens }) as CurvePoint,
    ),
  })

const cheapSlow = curve([10, 1], [50, 4], [60, 30])
const dearFast = curve([20, 2], [50, 3], [100, 20])

describe('comparing curves', () => {
  it('tells costs at speeds, and how much dearer each is than the cheapest', () => {
    const [first, second] = costsAtSpeeds([cheapSlow, dearFast], [10, 50, 80])
    expect(first?.map((there) => there?.timesCheapest)).toEqual([1, 4 / 3, undefined])
    expect(second?.map((there) => there?.cost)).toEqual([2, 3, 20])
  })

  it('tells who is the cheapest where', () => {
    expect(
      winningRanges([cheapSlow, dearFast]).map(({ frontier, toTokensPerSecond }) => [
        frontier,
        toTokensPerSecond,
      ]),
    ).toEqual([
      [0, 10],
      [1, 100],
    ])
  })

  it('finds where the ratio of two passes 1, between their points', () => {
    const ratios = costRatio(cheapSlow, dearFast)
    expect(ratios.map(({ tokensPerSecond }) => tokensPerSecond)).toEqual([10, 20, 50, 60])
    expect(ratios[0]?.ratio).toBeCloseTo(0.5, 12)
    expect(ratios[1]?.ratio).toBeCloseTo(4 ** 0.25 / 2, 12)
    expect(ratios[2]?.ratio).toBeCloseTo(4 / 3, 12)
    const [crossing, ...more] = crossings(ratios)
    expect(more).toEqual([])
    expect(crossing?.cheaperBeyond).toBe('second')
    // 4 ** ((v − 10) / 40) = 2 × 1.5 ** ((v − 20) / 30)
    const speed = crossing?.tokensPerSecond ?? 0
    expect(4 ** ((speed - 10) / 40)).toBeCloseTo(2 * 1.5 ** ((speed - 20) / 30), 9)
  })

  it('has a ratio and its inverse cross at the same speeds', () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: 1, max: 200, noNaN: true }), fc.double({ min: 0.1, max: 50, noNaN: true })),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(points, points, (a, b) => {
        const speedsOf = (one: typeof a, other: typeof b) =>
          crossings(costRatio(curve(...one), curve(...other))).map(({ tokensPerSecond }) => tokensPerSecond)
        const [forth, back] = [speedsOf(a, b), speedsOf(b, a)]
        expect(forth.length).toBe(back.length)
        forth.forEach((speed, place) => {
          expect(speed).toBeCloseTo(back[place] ?? Number.NaN, 6)
        })
      }),
    )
  })

  it('chooses round speeds within reach', () => {
    expect(roundSpeeds([cheapSlow, dearFast])).toEqual([10, 20, 50, 100])
    expect(roundSpeeds([])).toEqual([])
  })
})
