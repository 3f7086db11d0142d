import { expect, test } from 'vitest'
import { assumedInstances, decodingInstances } from './decodingInstances.ts'

/** Four instances of eight accelerators, each of which decodes 2 of 8 requests, 100 tokens in 2 s. */
const pool = {
  concurrency: 8,
  outputTokens: 100,
  timeToFirstTokenSeconds: 1.01,
  timePerOutputTokenSeconds: 0.01,
  tokensPerSecondPerAccelerator: (2 * 100) / 2 / 8,
  accelerators: 8,
  allAccelerators: 36,
}

/** The same throughput for each of all accelerators. */
const ofAll = (4 * 2 * 100) / 2 / 36

test('instances that decode are as many as make up the throughput of all requests', () => {
  expect(decodingInstances(pool)).toBe(4)
})

test('where throughput is stated of both pools, they are as many as make it that of those that decode', () => {
  const known = { ...pool, tokensPerSecondPerAcceleratorOfAll: ofAll, timeToFirstTokenSeconds: undefined }
  expect(decodingInstances(known)).toBe(4)
  expect(decodingInstances({ ...known, tokensPerSecondPerAcceleratorOfAll: 0.5 * ofAll })).toBe(2)
})

test('where more than one would leave nothing to compute prompts, it is one', () => {
  expect(decodingInstances({ ...pool, allAccelerators: 16, tokensPerSecondPerAccelerator: undefined })).toBe(
    1,
  )
  expect(decodingInstances({ ...pool, allAccelerators: 8, tokensPerSecondPerAccelerator: undefined })).toBe(1)
})

test.each([
  ['the throughput is not stated', { tokensPerSecondPerAccelerator: undefined }],
  ['no whole number makes it up', { tokensPerSecondPerAccelerator: (2.4 * 100) / 2 / 8 }],
  ['there are not as many', { allAccelerators: 30 }],
])('it cannot be told where %s', (_, known) => {
  expect(decodingInstances({ ...pool, ...known })).toBeUndefined()
})

test('it is assumed to be as many as leave enough accelerators to compute prompts, at least one', () => {
  // 8 requests in 2 s: 4 prompts a second.
  expect(assumedInstances(pool, 0.5)).toBe(4)
  expect(assumedInstances(pool, 2)).toBe(3)
  expect(assumedInstances(pool, 100)).toBe(1)
  expect(assumedInstances({ ...pool, timePerOutputTokenSeconds: undefined }, 100)).toBe(4)
})
