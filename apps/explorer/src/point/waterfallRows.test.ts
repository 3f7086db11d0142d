import { expect, test } from 'vitest'
import { waterfallRows } from './waterfallRows.ts'

test('each bar begins where the one before ended; what adds nothing is left out', () => {
  const rows = waterfallRows({
    idealSeconds: 4,
    steps: [
      { name: 'memory short of peak', seconds: 2 },
      { name: 'nothing', seconds: 0 },
      { name: 'launches', seconds: 1 },
    ],
    seconds: 7,
  })
  expect(rows).toEqual([
    { name: 'ideal machine', from: 0, seconds: 4, total: true },
    { name: 'memory short of peak', from: 4, seconds: 2, total: false },
    { name: 'launches', from: 6, seconds: 1, total: false },
    { name: 'this machine', from: 0, seconds: 7, total: true },
  ])
})
