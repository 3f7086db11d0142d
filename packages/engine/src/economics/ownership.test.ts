import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ownership, ownedDollarsPerHour } from './ownership.ts'

const machine = { id: 'machine', tdpWatts: 1000, purchaseDollars: { typical: 43_800 } }

/** An ownership that costs nothing but the machine. */
const bare = { years: 5, interestRate: 0, operationsShare: 0, dollarsPerKilowattHour: 0 }

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const ownerships: fc.Arbitrary<Ownership> = fc.record({
  purchaseDollars: number(1, 1e6),
  years: number(0.01, 100),
  residualShare: number(0, 1),
  watts: number(1, 1e4),
  powerUsageEffectiveness: number(1, 10),
  dollarsPerKilowattHour: number(0, 10),
  operationsShare: number(0, 1),
  interestRate: number(0, 1),
})
const growths = number(1, 3)
const atMost = (bound: number) => bound * (1 + 1e-9) + 1e-12

test('$43,800 over five years is a dollar an hour', () => {
  const cost = ownedDollarsPerHour(machine, bare)
  expect(cost.dollarsPerHour).toBe(1)
  expect(cost.capitalDollarsPerHour).toBe(1)
})

test('half of it comes back, and costs interest all the while', () => {
  const cost = ownedDollarsPerHour(machine, { ...bare, residualShare: 0.5 })
  expect(cost.dollarsPerHour).toBe(0.5)
  const whole = ownedDollarsPerHour(machine, { ...bare, residualShare: 1, interestRate: 0.1 })
  expect(whole.capitalDollarsPerHour).toBe(0)
  expect(whole.interestDollarsPerHour).toBeCloseTo(0.5, 12) // 4,380 a year
})

test('interest is that of an annuity: two payments of 0.57619 pay back 1 at 10 %', () => {
  const payment = 0.1 / (1 - 1.1 ** -2)
  expect(payment).toBeCloseTo(0.57619, 5)
  const cost = ownedDollarsPerHour(machine, { ...bare, years: 2, interestRate: 0.1 })
  expect(cost.capitalDollarsPerHour + cost.interestDollarsPerHour).toBeCloseTo((43_800 * payment) / 8760, 12)
  expect(cost.capitalDollarsPerHour).toBe(2.5)
})

test('electricity: 1 kW × 1.5 × 1.3 at 10 cents; operations: a tenth of the purchase a year', () => {
  const cost = ownedDollarsPerHour(machine, { ...bare, dollarsPerKilowattHour: 0.1, operationsShare: 0.1 })
  expect(cost.powerDollarsPerHour).toBeCloseTo(0.195, 12)
  expect(cost.operationsDollarsPerHour).toBeCloseTo(0.5, 12)
})

test('every assumption is told, given or not', () => {
  expect(ownedDollarsPerHour(machine, { years: 4 }).assumptions).toEqual({
    purchaseDollars: 43_800,
    years: 4,
    residualShare: 0,
    watts: 1500,
    serverPowerFactor: 1.5,
    powerUsageEffectiveness: 1.3,
    dollarsPerKilowattHour: 0.08,
    operationsShare: 0.1,
    interestRate: 0.08,
  })
  const given = {
    purchaseDollars: 10,
    years: 1,
    residualShare: 0.1,
    watts: 5,
    powerUsageEffectiveness: 1,
    dollarsPerKilowattHour: 1,
    operationsShare: 0,
    interestRate: 0,
  }
  expect(ownedDollarsPerHour({ id: 'unknown' }, given).assumptions).toEqual({
    ...given,
    serverPowerFactor: null,
  })
})

test('what nobody knows must be given', () => {
  expect(() => ownedDollarsPerHour({ id: 'tpu', tdpWatts: 1 }, { years: 4 })).toThrow(
    'ownership.purchaseDollars must be given: no purchase price of tpu is known',
  )
  expect(() => ownedDollarsPerHour({ id: 'tpu' }, { years: 4, purchaseDollars: 1 })).toThrow(
    'ownership.watts must be given: no tdpWatts of tpu is known',
  )
  expect(() => ownedDollarsPerHour(machine, { years: 0 })).toThrow(
    'ownership.years must be a number from 0.01 to 100, not 0',
  )
  expect(() => ownedDollarsPerHour(machine, { years: 4, residualShare: 1.1 })).toThrow(
    'ownership.residualShare',
  )
  expect(() => ownedDollarsPerHour(machine, { years: 4, powerUsageEffectiveness: 0 })).toThrow(
    'ownership.powerUsageEffectiveness must be a number from 1 to 10, not 0',
  )
})

test('the parts are not negative and add up', () => {
  fc.assert(
    fc.property(ownerships, (ownership) => {
      const { assumptions: _, dollarsPerHour, ...parts } = ownedDollarsPerHour(machine, ownership)
      for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0)
      const sum = Object.values(parts).reduce((total, part) => total + part, 0)
      expect(Math.abs(dollarsPerHour - sum)).toBeLessThanOrEqual(1e-12 * sum)
      expect(Number.isFinite(dollarsPerHour)).toBe(true)
    }),
  )
})

test('owned for longer, it is never dearer an hour in capital, with interest or without', () => {
  fc.assert(
    fc.property(ownerships, growths, (ownership, growth) => {
      const short = ownedDollarsPerHour(machine, ownership)
      const long = ownedDollarsPerHour(machine, {
        ...ownership,
        years: Math.min(100, ownership.years * growth),
      })
      expect(long.capitalDollarsPerHour).toBeLessThanOrEqual(atMost(short.capitalDollarsPerHour))
      expect(long.dollarsPerHour).toBeLessThanOrEqual(atMost(short.dollarsPerHour))
    }),
  )
})

test('dearer money, electricity or sites are never cheaper', () => {
  const fields = ['interestRate', 'dollarsPerKilowattHour', 'powerUsageEffectiveness', 'watts'] as const
  fc.assert(
    fc.property(ownerships, fc.constantFrom(...fields), growths, (ownership, field, growth) => {
      const most = { interestRate: 1, dollarsPerKilowattHour: 1e6, powerUsageEffectiveness: 10, watts: 1e9 }
      const dearer = { ...ownership, [field]: Math.min(most[field], (ownership[field] ?? 0) * growth) }
      const before = ownedDollarsPerHour(machine, ownership).dollarsPerHour
      expect(before).toBeLessThanOrEqual(atMost(ownedDollarsPerHour(machine, dearer).dollarsPerHour))
    }),
  )
})
