import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../inputError.ts'
import {
  energyPerTokenJoules,
  powerAssumptions,
  tokensPerSecondPerMegawatt,
  wattsPerAccelerator,
} from './power.ts'

const h100 = { tdpWatts: 700 }
const factors = fc.double({ min: 1, max: 10, noNaN: true })

test('an H100 with its share of server and site: 700 W × 1.5 × 1.3', () => {
  expect(wattsPerAccelerator(h100)).toBeCloseTo(1365, 9)
})

test('the largest that a DGX H100 draws, 10.2 kW, in a site of its own mean', () => {
  expect(wattsPerAccelerator(h100, { watts: 10_200 / 8, powerUsageEffectiveness: 1.56 })).toBeCloseTo(1989, 9)
})

test('given watts stand for themselves, without tdpWatts and without the factor of the server', () => {
  expect(wattsPerAccelerator({}, { watts: 500, powerUsageEffectiveness: 1 })).toBe(500)
  expect(powerAssumptions(h100, { watts: 500, serverPowerFactor: 2 })).toEqual({
    watts: 500,
    serverPowerFactor: null,
    powerUsageEffectiveness: 1.3,
  })
})

test('where tdpWatts are not known, neither is this', () => {
  expect(wattsPerAccelerator({})).toBeUndefined()
})

test('a token of a millisecond on 1,000 W is a joule, and a megawatt makes a million a second', () => {
  expect(energyPerTokenJoules(1000, 0.001)).toBe(1)
  expect(tokensPerSecondPerMegawatt(1000, 0.001)).toBe(1e6)
})

test('figures that cannot be are named', () => {
  expect(() => wattsPerAccelerator(h100, { powerUsageEffectiveness: 0.9 })).toThrow(
    'power.powerUsageEffectiveness must be a number from 1 to 10, not 0.9',
  )
  expect(() => wattsPerAccelerator({}, { serverPowerFactor: Number.NaN })).toThrow(InputError)
  expect(() => wattsPerAccelerator({ tdpWatts: -1 })).toThrow('power.watts')
  expect(() => energyPerTokenJoules(1000, 0)).toThrow('acceleratorSecondsPerToken must be')
  expect(() => tokensPerSecondPerMegawatt(0, 1)).toThrow('watts must be')
})

test('a site of more overhead never takes less', () => {
  fc.assert(
    fc.property(factors, factors, (a, b) => {
      const watts = (powerUsageEffectiveness: number) =>
        wattsPerAccelerator(h100, { powerUsageEffectiveness }) ?? 0
      expect(watts(Math.min(a, b))).toBeLessThanOrEqual(watts(Math.max(a, b)))
    }),
  )
})
