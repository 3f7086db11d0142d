import fc from 'fast-check'
import { expect, test } from 'vitest'
import { undominated } from './undominated.ts'

type Point = readonly [latency: number, cost: number]

const kept = (points: readonly Point[]): readonly Point[] => {
  const set = undominated<Point>()
  for (const point of points) set.add(...point, point)
  return set.items()
}

test('a faster and a cheaper point both stay, the faster first', () => {
  expect(
    kept([
      [2, 1],
      [1, 2],
    ]),
  ).toEqual([
    [1, 2],
    [2, 1],
  ])
})

test('a point that is no better in either goes, also where it is as good in one', () => {
  for (const worse of [
    [2, 3],
    [1, 3],
    [2, 2],
  ] as const) {
    expect(kept([[1, 2], worse])).toEqual([[1, 2]])
    expect(kept([worse, [1, 2]])).toEqual([[1, 2]])
  }
})

test('of equal points the first stays', () => {
  const set = undominated<string>()
  set.add(1, 1, 'first')
  set.add(1, 1, 'second')
  expect(set.items()).toEqual(['first'])
})

test('one point can drop several', () => {
  expect(
    kept([
      [1, 9],
      [3, 7],
      [4, 6],
      [5, 1],
      [2, 5],
    ]),
  ).toEqual([
    [1, 9],
    [2, 5],
    [5, 1],
  ])
})

test('nothing is beaten by an empty set', () => {
  expect(undominated().beats(1, 1)).toBe(false)
})

test('what stays is what no other point is at least as good as, in whatever order they come', () => {
  const coordinate = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 40 }), (points) => {
      const beaten = ([latency, cost]: Point) =>
        points.some(([a, b]) => a <= latency && b <= cost && (a < latency || b < cost))
      const distinct = [...new Map(points.map((point) => [point.join(), point])).values()]
      const expected = distinct.filter((point) => !beaten(point)).sort(([a], [b]) => a - b)
      expect(kept(points)).toEqual(expected)
    }),
  )
})
