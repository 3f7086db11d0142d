import { expect, test } from 'vitest'
import { bandPath, linePath } from './svgPaths.ts'

const same = (value: number): number => value

test('a line goes through its points', () => {
  expect(
    linePath(
      [
        { x: 0, y: 1 },
        { x: 2.345, y: 3.456 },
      ],
      same,
      (value) => 2 * value,
    ),
  ).toBe('M0,2L2.35,6.91')
})

test('a line has a gap where a point is nowhere', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: Number.NaN },
    { x: 2, y: 2 },
    { x: 3, y: 3 },
  ]
  expect(linePath(points, same, same)).toBe('M0,0M2,2L3,3')
  expect(linePath([], same, same)).toBe('')
})

test('a band goes there high and back low', () => {
  const band = [
    { x: 0, low: 1, high: 3 },
    { x: 5, low: 2, high: 4 },
  ]
  expect(bandPath(band, same, same)).toBe('M0,3L5,4L5,2L0,1Z')
})

test('a band of less than two points is none', () => {
  expect(bandPath([{ x: 0, low: 1, high: 3 }], same, same)).toBe('')
  expect(
    bandPath(
      [
        { x: 0, low: 1, high: 3 },
        { x: 1, low: Number.NaN, high: 3 },
      ],
      same,
      same,
    ),
  ).toBe('')
})
