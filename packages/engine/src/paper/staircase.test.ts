import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { staircase } from './staircase.ts'

describe('a staircase of known points', () => {
  it('knows no ceiling while it is empty', () => {
    expect(staircase(1, 100).ceilingSeconds(1)).toBe(Number.POSITIVE_INFINITY)
  })

  it('lets nothing pass that is slower and dearer than a point known, but for the width of a step', () => {
    const known = staircase(1, 100)
    known.add(10, 3)
    // Costs 2 a second: dearer than 3 from 1.5 s on, but known to be slower only from 10 s on.
    expect(known.ceilingSeconds(2)).toBeGreaterThanOrEqual(10)
    expect(known.ceilingSeconds(2)).toBeLessThan(10.02)
    // Costs a tenth a second: dearer than 3 from 30 s on.
    expect(known.ceilingSeconds(0.1)).toBeGreaterThanOrEqual(30)
    expect(known.ceilingSeconds(0.1)).toBeLessThan(30.06)
  })

  it('names only ceilings at which some point known is no slower and strictly cheaper', () => {
    const points = fc.array(
      fc.tuple(
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
      ),
    )
    fc.assert(
      fc.property(points, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (known, costPerSecond) => {
        const steps = staircase(1, 100)
        for (const [latencySeconds, cost] of known) steps.add(latencySeconds, cost)
        const ceiling = steps.ceilingSeconds(costPerSecond)
        if (!Number.isFinite(ceiling)) return
        expect(
          known.some(([latencySeconds, cost]) => latencySeconds <= ceiling && cost < ceiling * costPerSecond),
        ).toBe(true)
      }),
    )
  })
})
