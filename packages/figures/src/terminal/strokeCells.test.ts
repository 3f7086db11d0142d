import { expect, test } from 'vitest'
import { strokeCells } from './strokeCells.ts'

test('braille cells hold two dots across and four down', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 1, y: 3 },
    { x: 2, y: 0 },
  ]
  expect(strokeCells([corners], true)).toEqual([
    { column: 0, row: 0, position: 0, character: '⢁' },
    { column: 1, row: 0, position: 0, character: '⠁' },
  ])
})

test('curves that meet in a cell share it', () => {
  expect(strokeCells([[{ x: 0, y: 0 }], [{ x: 1, y: 0 }]], true)).toEqual([
    { column: 0, row: 0, position: 1, character: '⠉' },
  ])
})

test('in ASCII each curve has a character', () => {
  expect(strokeCells([[{ x: 0, y: 0 }], [{ x: 2, y: 0 }]], false).map(({ character }) => character)).toEqual([
    '*',
    '+',
  ])
})
