import { expect, test } from 'vitest'
import { balancedLines, inTwoLines, wrapText } from './wrapText.ts'

const length = (text: string) => text.length

test('lines break between words', () => {
  expect(wrapText('the quick brown fox', 10, length)).toEqual(['the quick', 'brown fox'])
})

test('a word too wide for a line is cut', () => {
  expect(wrapText('an incomprehensibility', 8, length)).toEqual(['an', 'incompre', 'hensibil', 'ity'])
})

test('no text is no line', () => {
  expect(wrapText('  ', 8, length)).toEqual([])
})

test('balanced lines leave no word alone at the end', () => {
  expect(wrapText('models of all sizes on the H100', 28, length)).toEqual([
    'models of all sizes on the',
    'H100',
  ])
  expect(balancedLines('models of all sizes on the H100', 28, length)).toEqual([
    'models of all',
    'sizes on the H100',
  ])
})

test('two lines are about equally wide; one word has none', () => {
  expect(inTwoLines('Half-size GPT-4 (900B params)', length)).toEqual(['Half-size GPT-4', '(900B params)'])
  expect(inTwoLines('H100', length)).toBeUndefined()
})
