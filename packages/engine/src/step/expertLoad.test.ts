import { expect, test } from 'vitest'
import { busiestPairs, touchedOnRank } from './expertLoad.ts'

const load = { tokensEach: 1, experts: 8, expertsPerToken: 2, expertParallel: 1 }

test('one rank has all pairs, and three tokens touch 8·(1 − (3/4)³) of 8 experts', () => {
  expect(busiestPairs(load, 3, 1)).toBe(6)
  expect(touchedOnRank(load, 6)).toBeCloseTo(8 * (1 - 0.75 ** 3), 12)
})

test('one token touches exactly the experts it chose', () => {
  expect(touchedOnRank(load, busiestPairs(load, 1, 1))).toBeCloseTo(2, 12)
})

test('tokens of all replicas count', () => {
  expect(busiestPairs({ ...load, tokensEach: 4 }, 3, 1)).toBe(24)
})

test('the busiest of four ranks has more than the mean by √(2·ln 4·mean)', () => {
  const shared = { ...load, expertParallel: 4 }
  expect(busiestPairs(shared, 8, 0)).toBe(4)
  expect(busiestPairs(shared, 8, 1)).toBeCloseTo(4 + Math.sqrt(2 * Math.log(4) * 4), 12)
  expect(busiestPairs(shared, 8, 2)).toBeCloseTo(4 + 2 * Math.sqrt(2 * Math.log(4) * 4), 12)
})

test('no fewer than one pair, no more than tokens can choose there', () => {
  expect(busiestPairs({ ...load, expertParallel: 4 }, 1, 0)).toBe(1)
  expect(busiestPairs({ ...load, expertParallel: 4 }, 1, 100)).toBe(2)
  expect(busiestPairs({ ...load, expertParallel: 8 }, 3, 100)).toBe(3)
})

test('no more experts are touched than a rank has', () => {
  expect(touchedOnRank({ ...load, expertParallel: 4 }, 1e6)).toBe(2)
})

test('a rank with a single expert reads all of it as soon as a pair falls there', () => {
  expect(touchedOnRank({ ...load, expertParallel: 8 }, 1)).toBeCloseTo(1, 12)
})
