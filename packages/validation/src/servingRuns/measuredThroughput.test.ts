import { layoutOf } from 'paretoken'
import { expect, test } from 'vitest'
import { measuredThroughput } from './measuredThroughput.ts'

const run = {
  measured: {
    timePerOutputTokenSeconds: 0.01,
    timeToFirstTokenSeconds: 0.1,
    tokensPerSecondPerAccelerator: undefined,
  },
  concurrency: 8,
  instances: 2,
  outputTokens: 91,
  layout: layoutOf({ tensorParallel: 4 }),
}

test('throughput that is not stated is that of requests at a time and how long each takes', () => {
  expect(measuredThroughput(run)).toBeCloseTo((8 * 91) / 1 / 8, 10)
})

test('what is stated counts as it is', () => {
  expect(
    measuredThroughput({ ...run, measured: { ...run.measured, tokensPerSecondPerAccelerator: 90 } }),
  ).toBe(90)
})

test('where a time is missing it is not known', () => {
  expect(
    measuredThroughput({ ...run, measured: { ...run.measured, timeToFirstTokenSeconds: undefined } }),
  ).toBeUndefined()
})
