import { expect, test } from 'vitest'
import { type Breakdown, bindingLimit, secondsByLimit } from './breakdown.ts'

const breakdown: Breakdown = {
  arithmeticSeconds: 1,
  weightReadSeconds: 2,
  cacheReadSeconds: 4,
  activationSeconds: 8,
  networkTransferSeconds: 16,
  networkLatencySeconds: 32,
  kernelSeconds: 64,
  hostSeconds: 128,
  pipelineWaitSeconds: 256,
}

test('every part is due to one limit', () => {
  expect(secondsByLimit(breakdown)).toEqual({
    arithmetic: 1,
    'memory bandwidth': 2 + 4 + 8,
    'network bandwidth': 16,
    latency: 32 + 64 + 128 + 256,
  })
})

test('the limit is the one that most is due to', () => {
  expect(bindingLimit(breakdown)).toBe('latency')
  expect(bindingLimit({ ...breakdown, arithmeticSeconds: 1000 })).toBe('arithmetic')
  expect(bindingLimit({ ...breakdown, cacheReadSeconds: 1000 })).toBe('memory bandwidth')
  expect(bindingLimit({ ...breakdown, networkTransferSeconds: 1000 })).toBe('network bandwidth')
})
