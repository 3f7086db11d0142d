import { expect, test } from 'vitest'
import { errorRange, errorWords, withError } from './errorWords.ts'

test('errors are percentages, large ones factors', () => {
  expect(errorWords(0.0849)).toBe('8.5 %')
  expect(errorWords(0.2266)).toBe('23 %')
  expect(errorWords(1.5)).toBe('4.5 times')
})

test('a range has its unit once where it can', () => {
  expect(errorRange([0.3, 0.085])).toBe('8.5–30 %')
  expect(errorRange([0.3, 0.3])).toBe('30 %')
  expect(errorRange([1.2, 1.5])).toBe('3.3–4.5 times')
  expect(errorRange([0.62, 1.5])).toBe('62 % to 4.5 times')
})

test('a figure stands with its error, or alone', () => {
  expect(withError('23.8 ms', 0.11)).toBe('23.8 ms ± 11 %')
  expect(withError('1.2 s', 1.5)).toBe('1.2 s ×/÷ 4.5')
  expect(withError('1.2 s', undefined)).toBe('1.2 s')
})
