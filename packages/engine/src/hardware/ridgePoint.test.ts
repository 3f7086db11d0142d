import { expect, test } from 'vitest'
import { ridgePoint } from './ridgePoint.ts'

const machine = { flopPerSecond: { bf16: 300e12, fp8: 600e12 }, hbmBytesPerSecond: 2e12 }

test('the ridge point is FLOP per second over bytes per second', () => {
  expect(ridgePoint(machine, 'bf16')).toBe(150)
  expect(ridgePoint(machine, 'fp8')).toBe(300)
})

test('there is none for a format without arithmetic', () => {
  expect(ridgePoint(machine, 'fp4')).toBeUndefined()
})
