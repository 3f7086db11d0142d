import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapestAtSpeed, cheapestRanges, type SpeedAndCost } from './costAtSpeed.ts'

const points = (...pairs: readonly (readonly [number, number])[]): readonly SpeedAndCost[] =>
  pairs.map(([tokensPerSecond, cost]) => ({ tokensPerSecond, cost }))

/** A frontier: speeds and costs both falling, of few values, so that frontiers meet. */
const frontiers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
  )
  .map(([speeds, costs]) => {
    const falling = (values: readonly number[]) => [...values].sort((a, b) => b - a)
    const [byCost, bySpeed] = [falling(costs), falling(speeds)]
    return bySpeed
      .slice(0, byCost.length)
      .map((tokensPerSecond, index) => ({ tokensPerSecond, cost: byCost[index] as number }))
  })

describe('the cheapest point at a speed', () => {
  const frontier = points([100, 9], [50, 4], [20, 1])

  it.each([
    [1, 1],
    [20, 1],
    [20.1, 4],
    [50, 4],
    [100, 9],
  ])('at %s tokens/s costs %s', (speed, cost) => {
    expect(cheapestAtSpeed(frontier, speed)?.cost).toBe(cost)
  })

  it('is none where nothing is so fast, or there is nothing', () => {
    expect(cheapestAtSpeed(frontier, 100.1)).toBeUndefined()
    expect(cheapestAtSpeed([], 1)).toBeUndefined()
  })

  it('is the cheapest of all that are at least so fast', () => {
    fc.assert(
      fc.property(frontiers, fc.integer({ min: 0, max: 31 }), (frontier, speed) => {
        const costs = frontier.filter((point) => point.tokensPerSecond >= speed).map(({ cost }) => cost)
        expect(cheapestAtSpeed(frontier, speed)?.cost).toBe(
          costs.length === 0 ? undefined : Math.min(...costs),
        )
      }),
    )
  })
})

describe('ranges of speed', () => {
  it('change hands where the cheapest changes', () => {
    expect(cheapestRanges([points([100, 9], [50, 4]), points([60, 3], [20, 2])])).toEqual([
      { frontier: 1, fromTokensPerSecond: 0, toTokensPerSecond: 60 },
      { frontier: 0, fromTokensPerSecond: 60, toTokensPerSecond: 100 },
    ])
  })

  it('go to the first of equals', () => {
    expect(cheapestRanges([points([10, 1]), points([10, 1])])).toEqual([
      { frontier: 0, fromTokensPerSecond: 0, toTokensPerSecond: 10 },
    ])
  })

  it('are none of nothing, and pass over frontiers without points', () => {
    expect(cheapestRanges([])).toEqual([])
    expect(cheapestRanges([[], points([10, 1])])).toEqual([
      { frontier: 1, fromTokensPerSecond: 0, toTokensPerSecond: 10 },
    ])
  })

  it('join from 0 to the fastest, never two of one frontier in a row, and name the cheapest at every speed', () => {
    fc.assert(
      fc.property(fc.array(frontiers, { maxLength: 4 }), (all) => {
        const ranges = cheapestRanges(all)
        const fastest = Math.max(0, ...all.flat().map(({ tokensPerSecond }) => tokensPerSecond))
        expect(ranges.at(-1)?.toTokensPerSecond ?? 0).toBe(fastest)
        ranges.forEach(({ frontier, fromTokensPerSecond: from, toTokensPerSecond: to }, index) => {
          expect(from).toBe(ranges[index - 1]?.toTokensPerSecond ?? 0)
          expect(frontier).not.toBe(ranges[index - 1]?.frontier)
          for (let speed = Math.floor(from) + 1; speed <= to; speed++) {
            const costs = all.map(
              (points) => cheapestAtSpeed(points, speed)?.cost ?? Number.POSITIVE_INFINITY,
            )
            expect(costs[frontier]).toBe(Math.min(...costs))
          }
        })
      }),
    )
  })
})
