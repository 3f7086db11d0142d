import { InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { parseAcceptance } from './acceptance.ts'

test.each([
  ['0.8', undefined, [0.8]],
  ['80%', undefined, [0.8]],
  ['80%', 3, [0.8, 0.8, 0.8]],
  ['0.85,0.7,0.55', undefined, [0.85, 0.7, 0.55]],
  ['0.85, 70%, .55', 3, [0.85, 0.7, 0.55]],
  ['0', 1, [0]],
  ['1', 1, [1]],
] as const)('"%s" for %s tokens is %j', (text, draftTokens, probabilities) => {
  expect(parseAcceptance(text, '--acceptance', draftTokens)).toEqual(probabilities)
})

test.each([
  ['often', undefined, '--acceptance: "often" is not a probability; 0.8 would be right'],
  ['80', undefined, '--acceptance: 80 is more than all of it; 80% or 0.8 would be right'],
  [
    '120%',
    undefined,
    '--acceptance: 120% is out of range; a probability must be from 0 to 1 (0% to 100%), such as 0.8',
  ],
  ['', undefined, '--acceptance: it is empty; 0.8, 80% or 0.85,0.7,0.55 would be right'],
  [
    '0.8,,0.5',
    undefined,
    '--acceptance: position 2 of "0.8,,0.5" is empty; 0.8, 80% or 0.85,0.7,0.55 would be right',
  ],
  ['0.8,0.7', 3, '--acceptance: 2 probabilities for 3 drafted tokens; give one, or one for each'],
  ['0.8,0.7', 1, '--acceptance: 2 probabilities for 1 drafted token; give one, or one for each'],
] as const)('"%s" for %s tokens is refused', (text, draftTokens, sentence) => {
  expect(() => parseAcceptance(text, '--acceptance', draftTokens)).toThrow(new InputError(sentence))
})
