import { describe, expect, it } from 'vitest'
import { cheapestPlan } from './cheapestPlan.ts'
import { problemCurves } from './problemCurves.ts'
import { asksRequests, withRate, withRequests } from './usualTraffic.ts'

const plan = (dollarsPerHour: number | null, accelerators: number) => ({ dollarsPerHour, accelerators })

describe('planning', () => {
  it('finds the cheapest plan', () => {
    expect(cheapestPlan([plan(20, 4), plan(8, 2), plan(null, 0)])).toBe(1)
  })

  it('finds the first there is where no price is known', () => {
    expect(cheapestPlan([plan(null, 0), plan(null, 8)])).toBe(1)
    expect(cheapestPlan([plan(null, 0)])).toBe(-1)
    expect(cheapestPlan([])).toBe(-1)
  })

  it('tells problems at the series that have them', () => {
    const curves = problemCurves([{ typed: '' }, { typed: '', problem: '--isl 0: not so' }], [0, 2], 3)
    expect(curves.map((curve) => curve?.problem)).toEqual([undefined, undefined, '--isl 0: not so'])
  })

  it('plans for usual requests where none were asked', () => {
    expect(withRequests({ context: '8k' })).toEqual({ context: '8k', isl: '4k', osl: '500' })
    expect(withRequests({ mix: '4k/1k:1' })).toEqual({ mix: '4k/1k:1' })
    expect(asksRequests({ isl: '1k' })).toBe(true)
    expect(withRate({})).toEqual({ rate: '10/s' })
    expect(withRate({ demand: '20k', meanLoad: '50%' })).toEqual({ demand: '20k', meanLoad: '50%' })
  })
})
