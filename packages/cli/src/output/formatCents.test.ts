import { expect, it } from 'vitest'
import { formatCents } from './formatCents.ts'

it.each([
  [0, '$0.00'],
  [0.01184, '$0.0118'],
  [0.994, '$0.994'],
  [0.9999, '$1.00'],
  [9.999, '$10.00'],
  [61.69, '$61.69'],
  [1250, '$1,250.00'],
  [9999.99, '$9,999.99'],
  [9999.996, '$10,000'],
  [2848121.4, '$2,848,121'],
])('writes %d dollars as %s', (dollars, text) => {
  expect(formatCents(dollars)).toBe(text)
})
