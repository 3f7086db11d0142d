import { describe, expect, test } from 'vitest'
import { steppedPoint } from './walk.ts'

const line = (y: number, count = 4) => Array.from({ length: count }, (_, index) => ({ x: 10 * index, y }))
const away = { x: Number.NaN, y: Number.NaN }
const places = [line(0), [away, away], line(100)]

describe('keys walk', () => {
  test.each([
    ['ArrowRight', 2],
    ['ArrowLeft', 0],
    ['Home', 0],
    ['End', 3],
    ['PageUp', 3],
    ['PageDown', 0],
  ])('%s along a curve', (key, index) => {
    expect(steppedPoint(places, { series: 0, index: 1 }, key)).toEqual({ series: 0, index })
  })

  test('and end where the curve does', () => {
    expect(steppedPoint(places, { series: 0, index: 3 }, 'ArrowRight')).toEqual({ series: 0, index: 3 })
  })

  test('the other way where slower points stand to the right', () => {
    const falling = [line(0).toReversed()]
    expect(steppedPoint(falling, { series: 0, index: 1 }, 'ArrowRight')).toEqual({ series: 0, index: 0 })
  })

  test('up and down to the nearest point of another curve, past those that are not seen', () => {
    expect(steppedPoint(places, { series: 0, index: 2 }, 'ArrowDown')).toEqual({ series: 2, index: 2 })
    expect(steppedPoint(places, { series: 0, index: 2 }, 'ArrowUp')).toEqual({ series: 2, index: 2 })
  })

  test('from nowhere to the middle of the first curve that is seen', () => {
    expect(steppedPoint(places, undefined, 'ArrowRight')).toEqual({ series: 0, index: 2 })
    expect(steppedPoint(places, { series: 1, index: 0 }, 'ArrowRight')).toEqual({ series: 0, index: 2 })
  })

  test('nowhere by other keys, or without curves', () => {
    expect(steppedPoint(places, { series: 0, index: 1 }, 'a')).toBeUndefined()
    expect(steppedPoint([[away]], undefined, 'ArrowRight')).toBeUndefined()
  })
})
