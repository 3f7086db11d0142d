import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Domain } from './axisDomain.ts'
import { axisTicks } from './axisTicks.ts'

const roomy = () => true
const labelled = (domain: Domain, scale: 'linear' | 'log', wanted: number, fit = roomy) =>
  axisTicks({ domain, scale, wanted, fit: (ticks) => ticks.length > 0 && fit() }).labelled

test('linear ticks are round', () => {
  expect(labelled([0, 104], 'linear', 5)).toEqual([0, 20, 40, 60, 80, 100])
  expect(labelled([0, 0.72], 'linear', 4)).toEqual([0, 0.2, 0.4, 0.6])
})

test('a log axis of many decades has one label a decade, and the rest as minor ticks', () => {
  const ticks = axisTicks({ domain: [0.05, 300], scale: 'log', wanted: 5, fit: roomy })
  expect(ticks.labelled).toEqual([0.1, 1, 10, 100])
  expect(ticks.minor).toContain(0.2)
  expect(ticks.minor).not.toContain(0.1)
})

test('a log axis of one decade has labels at 1, 2 and 5', () => {
  expect(labelled([0.9, 12], 'log', 4)).toEqual([1, 2, 5, 10])
})

test('a log axis of much less than a decade has linear ticks', () => {
  expect(labelled([1.01, 1.19], 'log', 3)).toEqual([1.05, 1.1, 1.15])
})

test('no more labels than fit', () => {
  const ticks = axisTicks({ domain: [1, 1e9], scale: 'log', wanted: 9, fit: (values) => values.length <= 4 })
  expect(ticks.labelled).toEqual([1, 1e3, 1e6, 1e9])
})

test('ticks lie within the domain and ascend, on every axis', () => {
  const size = fc.double({ min: 1e-9, max: 1e9, noNaN: true })
  const scale = fc.constantFrom('linear' as const, 'log' as const)
  fc.assert(
    fc.property(size, fc.double({ min: 1.001, max: 1e6, noNaN: true }), scale, (low, ratio, kind) => {
      const domain: Domain = [low, low * ratio]
      const ticks = labelled(domain, kind, 5)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b))
      expect(ticks[0]).toBeGreaterThanOrEqual(domain[0] * (1 - 1e-8))
      expect(ticks.at(-1)).toBeLessThanOrEqual(domain[1] * (1 + 1e-8))
    }),
  )
})
