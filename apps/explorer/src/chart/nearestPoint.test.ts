import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPoint, nearestSpeed } from './nearestPoint.ts'

const places = [
  [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
  ],
  [
    { x: Number.NaN, y: 5 },
    { x: 12, y: 10 },
  ],
]

test('the nearest point of all series is found', () => {
  expect(nearestPoint(places, { x: 9, y: 9 })).toEqual({ series: 0, index: 1 })
  expect(nearestPoint(places, { x: 14, y: 10 })).toEqual({ series: 1, index: 1 })
})

test('none is found where all are too far away, or there are none', () => {
  expect(nearestPoint(places, { x: 500, y: 500 }, 60)).toBeUndefined()
  expect(nearestPoint([[{ x: Number.NaN, y: 0 }], []], { x: 0, y: 0 })).toBeUndefined()
})

test('of a curve the point of the nearest speed is found', () => {
  const points = [20, 50, 90].map((tokensPerSecond) => ({ tokensPerSecond }))
  expect([0, 30, 40, 1000].map((speed) => nearestSpeed(points, speed))).toEqual([0, 0, 1, 2])
  expect(nearestSpeed([], 30)).toBeUndefined()
})

test('no point is nearer than the nearest', () => {
  const number = fc.double({ min: -1e4, max: 1e4, noNaN: true })
  const place = fc.record({ x: number, y: number })
  fc.assert(
    fc.property(fc.array(fc.array(place, { maxLength: 8 }), { maxLength: 4 }), place, (series, at) => {
      const found = nearestPoint(series, at)
      const away = series.flat().map(({ x, y }) => Math.hypot(x - at.x, y - at.y))
      expect(found === undefined).toBe(away.length === 0)
      if (found === undefined) return
      const { x, y } = series[found.series]?.[found.index] ?? { x: Number.NaN, y: Number.NaN }
      expect(Math.hypot(x - at.x, y - at.y)).toBe(Math.min(...away))
    }),
  )
})
