import { expect, test } from 'vitest'
import { dependent, restingOn, restingOnNothing } from './restingOn.ts'

test('what depends on a constant is what half as much again of it makes 1 % longer', () => {
  expect(dependent(1, (value) => [value, 100 + value, 5 + value])).toBe(2)
})

test('a constant rests on what was measured of it, each kind once', () => {
  const all = [
    { source: 'gemm.csv in fp8', machines: ['h200-sxm'], count: 3 },
    { source: 'moe.csv in fp8', machines: ['h200-sxm'], count: 0 },
    { source: 'gemm.csv in fp8', machines: ['h100-sxm'], count: 2 },
  ]
  expect(restingOn(all)).toBe('5 rows of gemm.csv in fp8 on h100-sxm, h200-sxm')
  expect(restingOn([])).toBe(restingOnNothing)
})
