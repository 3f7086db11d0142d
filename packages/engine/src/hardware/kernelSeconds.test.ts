import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KernelCalibration } from './calibration.ts'
import { idealCalibration } from './idealCalibration.ts'
import { type KernelWork, kernelSeconds } from './kernelSeconds.ts'

const rates = { flopPerSecond: 1000, hbmBytesPerSecond: 100 }
const real = { flopEfficiency: 0.5, bandwidthEfficiency: 0.8, exposedShare: 0.25, launchSeconds: 3 }
const ideal = idealCalibration.kernels.matrix.usual

const works = fc.record({
  flop: fc.double({ min: 0, max: 1e15, noNaN: true }),
  bytes: fc.double({ min: 0, max: 1e12, noNaN: true }),
})
const machines = fc.record({
  flopPerSecond: fc.double({ min: 1e12, max: 1e16, noNaN: true }),
  hbmBytesPerSecond: fc.double({ min: 1e11, max: 1e13, noNaN: true }),
})
const calibrations: fc.Arbitrary<KernelCalibration> = fc.record({
  flopEfficiency: fc.double({ min: 0.01, max: 1, noNaN: true }),
  bandwidthEfficiency: fc.double({ min: 0.01, max: 1, noNaN: true }),
  exposedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  launchSeconds: fc.double({ min: 0, max: 1e-4, noNaN: true }),
})
const growths = fc.double({ min: 1, max: 100, noNaN: true })
const atMost = (bound: number) => bound * (1 + 1e-12)

test('the longer of arithmetic and traffic, a share of the shorter, and a launch', () => {
  expect(kernelSeconds({ flop: 1000, bytes: 40 }, rates, real)).toBe(2 + 0.25 * 0.5 + 3)
  expect(kernelSeconds({ flop: 250, bytes: 160 }, rates, real)).toBe(2 + 0.25 * 0.5 + 3)
})

test('on the ideal machine it is the roofline', () => {
  expect(kernelSeconds({ flop: 1000, bytes: 40 }, rates, ideal)).toBe(1)
  expect(kernelSeconds({ flop: 0, bytes: 40 }, rates, ideal)).toBe(0.4)
})

test('without work there is the launch', () => {
  expect(kernelSeconds({ flop: 0, bytes: 0 }, rates, real)).toBe(3)
})

test('never faster than ideal', () => {
  fc.assert(
    fc.property(works, machines, calibrations, (work, machine, calibration) => {
      const roofline = kernelSeconds(work, machine, ideal)
      expect(roofline).toBeLessThanOrEqual(atMost(kernelSeconds(work, machine, calibration)))
    }),
  )
})

test('more work takes no less time, more peak no more', () => {
  fc.assert(
    fc.property(works, machines, calibrations, growths, growths, (work, machine, calibration, a, b) => {
      const before = kernelSeconds(work, machine, calibration)
      const larger = { flop: work.flop * a, bytes: work.bytes * b }
      expect(before).toBeLessThanOrEqual(atMost(kernelSeconds(larger, machine, calibration)))
      const faster = {
        flopPerSecond: machine.flopPerSecond * a,
        hbmBytesPerSecond: machine.hbmBytesPerSecond * b,
      }
      expect(kernelSeconds(work, faster, calibration)).toBeLessThanOrEqual(atMost(before))
    }),
  )
})

test('a batch grows no faster in time than in work, weights read once', () => {
  fc.assert(
    fc.property(
      works,
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      machines,
      calibrations,
      growths,
      (token, weightBytes, machine, calibration, growth) => {
        const batch = (tokens: number): KernelWork => ({
          flop: token.flop * tokens,
          bytes: weightBytes + token.bytes * tokens,
        })
        const one = kernelSeconds(batch(1), machine, calibration)
        expect(kernelSeconds(batch(growth), machine, calibration)).toBeLessThanOrEqual(atMost(growth * one))
      },
    ),
  )
})
