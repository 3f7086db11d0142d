import { expect, test } from 'vitest'
import { columnsOf, terminalText } from './terminalText.ts'

test('control characters cannot reach the terminal', () => {
  expect(terminalText('a\u001b[31mb\nc', true)).toBe('a [31mb c')
})

test('without unicode the signs of charts have ASCII forms', () => {
  expect(terminalText('−5 · 2×H100 — café’s 漢', false)).toBe("-5 - 2xH100 - cafe's ?")
})

test('what takes two columns is replaced', () => {
  expect(terminalText('漢 ok 🚀', true)).toBe('? ok ?')
  expect(columnsOf(terminalText('e\u0301', true))).toBe(1)
})
