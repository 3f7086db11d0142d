import { expect, test } from 'vitest'
import { alongLine } from './box.ts'
import { inkMap } from './inkMap.ts'

const horizontal = alongLine({ x: 0, y: 31 }, { x: 99, y: 31 }, 1)
const vertical = alongLine({ x: 49, y: 0 }, { x: 49, y: 99 }, 1)
const ink = inkMap(100, 100, [horizontal, vertical])

test('a box covers a cell for every three pixels of a line across it', () => {
  expect(ink.covered({ x: 0, y: 27, width: 29.9, height: 8 })).toBe(10)
  expect(ink.covered({ x: 60, y: 60, width: 30, height: 30 })).toBe(0)
})

test('where curves cross, both count', () => {
  expect(ink.at({ x: 49, y: 31 })).toBe(2)
  expect(ink.at({ x: 10, y: 31 })).toBe(1)
  expect(ink.at({ x: 10, y: 10 })).toBe(0)
})
