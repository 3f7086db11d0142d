import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fleetFor, utilizationOf } from './demand.ts'

const node = { throughputTokensPerSecond: 1000, accelerators: 8 }

test('capacity for the peak, paid for all day, is used as the mean is to the peak', () => {
  expect(utilizationOf({ peakTokensPerSecond: 1e6, meanShare: 0.4 })).toBe(0.4)
})

test('only whole deployments: 2,500 tokens a second take three', () => {
  const demand = { peakTokensPerSecond: 2500, meanShare: 0.6 }
  expect(utilizationOf(demand, node)).toBe(0.5)
  const fleet = fleetFor(demand, node, 2)
  expect(fleet).toMatchObject({ deployments: 3, accelerators: 24, utilization: 0.5, dollarsPerDay: 1152 })
  expect(fleet.dollarsPerMillionTokens).toBeCloseTo(1152 / (1500 * 86_400e-6), 9)
})

test('rounding errors start no further deployment, and a little demand takes one', () => {
  const tenth = { throughputTokensPerSecond: 0.1, accelerators: 1 }
  expect(fleetFor({ peakTokensPerSecond: 3 * 0.1, meanShare: 1 }, tenth, 1)).toMatchObject({
    deployments: 3,
    utilization: 1,
  })
  expect(fleetFor({ peakTokensPerSecond: 1, meanShare: 1 }, node, 1).deployments).toBe(1)
})

test('DeepSeek-V3/R1 Inference System Overview: 278 nodes at the peak, 226.75 on average, are 0.82 used', () => {
  const demand = { peakTokensPerSecond: 278_000, meanShare: 226.75 / 278 }
  const { deployments, utilization } = fleetFor(demand, node, 2)
  expect(deployments).toBe(278)
  expect(utilization).toBeCloseTo(0.8156, 4)
})

test('figures that cannot be are named', () => {
  expect(() => utilizationOf({ peakTokensPerSecond: 0, meanShare: 1 })).toThrow('demand.peakTokensPerSecond')
  expect(() => utilizationOf({ peakTokensPerSecond: 1, meanShare: 1.5 })).toThrow(
    'demand.meanShare must be a number from 0.000001 to 1, not 1.5',
  )
  const none = { ...node, throughputTokensPerSecond: 0 }
  expect(() => utilizationOf({ peakTokensPerSecond: 1, meanShare: 1 }, none)).toThrow(
    'capacity.throughputTokensPerSecond',
  )
  expect(() => fleetFor({ peakTokensPerSecond: 1, meanShare: 1 }, node, -1)).toThrow('dollarsPerHour')
})

test('dollars per token are those of full use over the utilization', () => {
  const rates = fc.double({ min: 1, max: 1e6, noNaN: true })
  const shares = fc.double({ min: 1e-3, max: 1, noNaN: true })
  fc.assert(
    fc.property(rates, shares, rates, (peakTokensPerSecond, meanShare, throughputTokensPerSecond) => {
      const capacity = { throughputTokensPerSecond, accelerators: 8 }
      const demand = { peakTokensPerSecond, meanShare }
      const fleet = fleetFor(demand, capacity, 2)
      const fullDollars = (((8 * 2) / 3600) * 1e6) / throughputTokensPerSecond
      const expected = fullDollars / fleet.utilization
      expect(Math.abs(fleet.dollarsPerMillionTokens - expected)).toBeLessThanOrEqual(1e-9 * expected)
      const half = fleetFor({ ...demand, meanShare: meanShare / 2 }, capacity, 2)
      expect(half.dollarsPerDay).toBe(fleet.dollarsPerDay)
      const doubled = 2 * fleet.dollarsPerMillionTokens
      expect(Math.abs(half.dollarsPerMillionTokens - doubled)).toBeLessThanOrEqual(1e-9 * doubled)
    }),
  )
})
