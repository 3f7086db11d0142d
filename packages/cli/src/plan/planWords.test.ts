import { describe, expect, it } from 'vitest'
import type { PlannedSeries } from './plannedSeries.ts'
import { dearerWords, rateWords } from './planWords.ts'

describe('rateWords', () => {
  it.each([
    [20, '20 requests/s'],
    [1, '1 request/s'],
    [20 / 3, '6.67 requests/s'],
    [1234.5, '1,235 requests/s'],
    [0.5, '30 requests/min'],
    [1 / 60, '1 request/min'],
    [5 / 3600, '5 requests/h'],
    [3 / 86_400, '3 requests/day'],
    [1e-9, '0.0000864 requests/day'],
  ])('writes %d a second as %s', (requestsPerSecond, text) => {
    expect(rateWords(requestsPerSecond)).toBe(text)
  })
})

/** As much of a series as is read. */
const costing = (accelerators: number, dollarsPerHour: number | null): PlannedSeries =>
  ({
    plan: { accelerators, dollarsPerHour, costPerSecond: dollarsPerHour ?? accelerators },
  }) as PlannedSeries

describe('dearerWords', () => {
  it('tells how much more, in dollars and as a share', () => {
    expect(dearerWords(costing(31, 61.69), costing(34, 67.66))).toBe('$5.97/h (9.7 %) more')
    expect(dearerWords(costing(1, 2), costing(3, 6))).toBe('$4.00/h (200 %) more')
  })

  it('counts accelerators where prices are not known', () => {
    expect(dearerWords(costing(31, null), costing(32, null))).toBe('1 accelerator (3.2 %) more')
  })

  it('says at what else one loses that costs the same', () => {
    expect(dearerWords(costing(31, 62), costing(62, 62))).toBe('costs the same, on more accelerators')
    expect(dearerWords(costing(31, 62), costing(31, 62))).toBe('costs the same, and is slower')
  })
})
