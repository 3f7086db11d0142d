import { InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { type DurationRule, parseDuration } from './duration.ts'

const rule: DurationRule = { least: 100e-6, most: 3600, example: '25ms' }
const parse = (text: string, bounds: Partial<DurationRule> = {}) =>
  parseDuration(text, '--tpot', { ...rule, ...bounds })

test.each([
  ['25ms', 0.025],
  ['25 MS', 0.025],
  ['1.5s', 1.5],
  ['1,500 ms', 1.5],
  ['300 us', 0.0003],
  ['300µs', 0.0003],
  ['300 μs', 0.0003],
  ['300 Μs', 0.0003],
  ['2min', 120],
  [' 2 Minutes ', 120],
  ['1h', 3600],
  ['.5 sec', 0.5],
  ['1e-3 seconds', 0.001],
  ['200000ns', 0.0002],
] as const)('"%s" is %d seconds', (text, seconds) => {
  expect(parse(text)).toBe(seconds)
})

test.each([
  ['25', '--tpot: 25 of what? 25ms or 25s would be right'],
  ['5000', '--tpot: 5000 of what? 5000ms would be right'],
  ['0.05', '--tpot: 0.05 of what? 0.05s would be right'],
  ['0', '--tpot: 0 of what? 25ms would be right'],
  ['', '--tpot: it is empty; 25ms would be right'],
  ['fast', '--tpot: "fast" is not a duration; 25ms would be right'],
  ['25 parsecs', '--tpot: "25 parsecs" is not a duration; 25ms would be right'],
  ['40/s', '--tpot: "40/s" is not a duration; 25ms would be right'],
  ['1,5s', '--tpot: "1,5s" is not a duration; 25ms would be right'],
  ['-5ms', '--tpot: "-5ms" is not a duration; 25ms would be right'],
  ['2m', '--tpot: "2m" may be minutes or milliseconds; 2min or 2ms would be right'],
  ['0ms', '--tpot: no duration is zero; it must be from 100µs to 3600s, such as 25ms'],
  ['1e-400s', '--tpot: no duration is zero; it must be from 100µs to 3600s, such as 25ms'],
  ['50us', '--tpot: 50us is out of range; it must be from 100µs to 3600s, such as 25ms'],
  ['2h', '--tpot: 2h is out of range; it must be from 100µs to 3600s, such as 25ms'],
  ['1e999s', '--tpot: 1e999s is out of range; it must be from 100µs to 3600s, such as 25ms'],
] as const)('"%s" is refused', (text, sentence) => {
  expect(() => parse(text)).toThrow(new InputError(sentence))
})

test('refuses zero where the least is zero', () => {
  expect(() => parse('0s', { least: 0, most: 60 })).toThrow(
    'no duration is zero; it must be more than 0 and at most 60s, such as 25ms',
  )
})
