import { expect, test } from 'vitest'
import { asSentence, priceWords, searchedWords, sharedAssumptions } from './groundsWords.ts'

test('what all series share is said once', () => {
  expect(sharedAssumptions(['context 8,000 · fp8 · $2.95', 'context 8,000 · bf16 · $2.95'])).toEqual({
    shared: ['context 8,000', '$2.95'],
    own: [['fp8'], ['bf16']],
  })
  expect(sharedAssumptions([])).toEqual({ shared: [], own: [] })
})

test('sentences of the command stand by themselves', () => {
  expect(asSentence('a time per token may be off')).toBe('A time per token may be off.')
})

test('a price is told with its date and source', () => {
  const series = { model: 'a', hardware: 'b' }
  const rent = { low: 1.9, typical: 2.95, high: 6, date: '2026-05', source: 'listings' }
  expect(priceWords(series, {}, { dollarsPerHour: 2.95 }, { rent, fitted: [] })).toBe(
    '$2.95 for an accelerator and an hour, the typical rent; offers from $1.90 to $6.00, seen 2026-05: listings.',
  )
  expect(priceWords({ ...series, price: '2' }, {}, { dollarsPerHour: 2 }, undefined)).toBe(
    '$2.00 for an accelerator and an hour, as given.',
  )
  expect(priceWords(series, { owned: '1' }, { dollarsPerHour: 1.5 }, undefined)).toMatch(/, owned\.$/)
  expect(priceWords(series, {}, { dollarsPerHour: null }, undefined)).toMatch(/No price/)
})

test('searches are added up', () => {
  const curve = { searched: { layouts: 500, configurations: 2600 }, milliseconds: 12.4 }
  expect(searchedWords([curve, curve])).toBe('1,000 layouts that fit, 5,200 configurations timed in 25 ms')
})
