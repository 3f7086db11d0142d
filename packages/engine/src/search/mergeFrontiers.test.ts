import { expect, test } from 'vitest'
import { tinyQuestion } from '../../test/tinyFixtures.ts'
import { layoutOf } from '../layout/layout.ts'
import type { DecodePoint } from './decodePoint.ts'
import { evaluate } from './evaluate.ts'
import { mergeFrontiers } from './mergeFrontiers.ts'

const any = evaluate({ ...tinyQuestion, layout: layoutOf({}), batch: 1 })
const point = (seconds: number, acceleratorSeconds: number, dollars: number | null): DecodePoint => ({
  ...any,
  timePerOutputTokenSeconds: seconds,
  acceleratorSecondsPerToken: acceleratorSeconds,
  dollarsPerMillionTokens: dollars,
})
const merged = (...frontiers: readonly (readonly DecodePoint[])[]) =>
  mergeFrontiers(frontiers.map((points) => ({ points }))).map(
    ({ point: { timePerOutputTokenSeconds }, frontier }) => [timePerOutputTokenSeconds, frontier],
  )

test('points of all frontiers that none beats, fastest first, each with where it is from', () => {
  expect(merged([point(1, 9, 9), point(4, 4, 4)], [point(2, 5, 5), point(5, 4, 4)])).toEqual([
    [1, 0],
    [2, 1],
    [4, 0],
  ])
})

test('dollars count where all points have a price, else accelerator-seconds', () => {
  const cheapButMany = point(2, 10, 1)
  const dearButFew = point(1, 5, 2)
  expect(merged([dearButFew], [cheapButMany])).toEqual([
    [1, 0],
    [2, 1],
  ])
  expect(merged([dearButFew], [cheapButMany, point(9, 20, null)])).toEqual([[1, 0]])
})

test('a frontier merged with itself, or with an empty one, is itself', () => {
  const points = [point(1, 9, 9), point(4, 4, 4)]
  const alone = [
    [1, 0],
    [4, 0],
  ]
  expect(merged(points, points)).toEqual(alone)
  expect(merged(points, [])).toEqual(alone)
  expect(merged()).toEqual([])
})
