import { expect, it } from 'vitest'
import { roundSpeeds } from './roundSpeeds.ts'

it.each([
  [21, 103, [20, 50, 100]],
  [20, 100, [20, 50, 100]],
  [3, 30, [2, 5, 10, 20]],
  [0.3, 0.7, [0.2, 0.5]],
  [5, 5.2, [5]],
  [6, 7, [5]],
])('from %s to %s tokens/s they are %j', (slowest, fastest, speeds) => {
  expect(roundSpeeds(slowest, fastest)).toEqual(speeds)
})

it('keeps the fastest of more than six', () => {
  expect(roundSpeeds(1, 5000)).toEqual([100, 200, 500, 1000, 2000, 5000])
})
