import { expect, test } from 'vitest'
import { axisDomain } from './axisDomain.ts'

test('a linear axis starts at zero where the values come near it', () => {
  expect(axisDomain([10, 100], 'linear')[0]).toBe(0)
  expect(axisDomain([90, 100], 'linear')[0]).toBeCloseTo(89.6)
  expect(axisDomain([90, 100], 'linear', true)[0]).toBe(0)
})

test('a log axis leaves a little air on both sides', () => {
  const [low, high] = axisDomain([1, 1000], 'log')
  expect(low).toBeCloseTo(1 / 1000 ** 0.04)
  expect(high).toBeCloseTo(1000 ** 1.04)
})

test('one value, or none, still gets an axis', () => {
  expect(axisDomain([5], 'linear')).toEqual([0, 10])
  expect(axisDomain([0], 'linear')).toEqual([0, 1])
  expect(axisDomain([-5], 'linear')).toEqual([-10, 0])
  expect(axisDomain([3], 'log')).toEqual([1, 9])
  expect(axisDomain([], 'log')).toEqual([1, 10])
})
