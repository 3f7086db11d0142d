import { expect, test } from 'vitest'
import { fieldName } from './fieldName.ts'

test('a path is written as in code', () => {
  expect(fieldName(['interconnect', 0, 'size'])).toBe('interconnect[0].size')
  expect(fieldName([2, 'id'])).toBe('[2].id')
  expect(fieldName([])).toBe('')
})
