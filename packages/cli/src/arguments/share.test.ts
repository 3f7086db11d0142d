import { InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { parseShare, type ShareRule } from './share.ts'

const rule: ShareRule = { what: 'a share of the input', example: '0.5' }
const parse = (text: string, bounds: Partial<ShareRule> = {}) =>
  parseShare(text, '--cache-hits', { ...rule, ...bounds })

test.each([
  ['0.25', 0.25],
  ['25%', 0.25],
  [' 25 % ', 0.25],
  ['7%', 0.07],
  ['0.5%', 0.005],
  ['.5', 0.5],
  ['0', 0],
  ['1', 1],
  ['100%', 1],
] as const)('"%s" is %d', (text, share) => {
  expect(parse(text)).toBe(share)
})

test.each([
  ['half', '--cache-hits: "half" is not a share of the input; 0.5 would be right'],
  ['0,25', '--cache-hits: "0,25" is not a share of the input; 0.5 would be right'],
  ['-0.1', '--cache-hits: "-0.1" is not a share of the input; 0.5 would be right'],
  [' ', '--cache-hits: it is empty; 0.5 would be right'],
  ['25', '--cache-hits: 25 is more than all of it; 25% or 0.25 would be right'],
  [
    '150%',
    '--cache-hits: 150% is out of range; a share of the input must be from 0 to 1 (0% to 100%), such as 0.5',
  ],
  [
    '1e999',
    '--cache-hits: 1e999 is out of range; a share of the input must be from 0 to 1 (0% to 100%), such as 0.5',
  ],
] as const)('"%s" is refused', (text, sentence) => {
  expect(() => parse(text)).toThrow(new InputError(sentence))
})

test('keeps to bounds of its own', () => {
  const bounds = { least: 0.5, most: 0.95, example: '0.9' }
  expect(parse('95%', bounds)).toBe(0.95)
  expect(() => parse('40%', bounds)).toThrow(
    '40% is out of range; a share of the input must be from 0.5 to 0.95 (50% to 95%), such as 0.9',
  )
  expect(() => parse('90', bounds)).toThrow('90% or 0.9 would be right')
})
