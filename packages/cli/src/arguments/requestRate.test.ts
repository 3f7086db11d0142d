import { InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { parseRequestRate } from './requestRate.ts'

test.each([
  ['20/s', 20],
  ['0.5/s', 0.5],
  ['1200/min', 20],
  ['1,200 / Min', 20],
  ['7200/h', 2],
  ['1.5k/s', 1500],
  ['0.0864M/day', 1],
  ['86.4K/d', 1],
  ['20 req/s', 20],
  ['20 requests per second', 20],
  ['20 per second', 20],
  ['1e3/hour', 1000 / 3600],
] as const)('"%s" is %d requests per second', (text, perSecond) => {
  expect(parseRequestRate(text, '--rate')).toBe(perSecond)
})

test.each([
  ['20', '--rate: 20 per what? 20/s or 20/min would be right'],
  ['5k', '--rate: 5k per what? 5k/s or 5k/min would be right'],
  ['20 requests', '--rate: 20 per what? 20/s or 20/min would be right'],
  ['', '--rate: it is empty; 20/s or 1200/min would be right'],
  ['many', '--rate: "many" is not a rate of requests; 20/s or 1200/min would be right'],
  ['-20/s', '--rate: "-20/s" is not a rate of requests; 20/s or 1200/min would be right'],
  ['1,5/s', '--rate: "1,5/s" is not a rate of requests; 20/s or 1200/min would be right'],
  ['20/', '--rate: "20/" is not a rate of requests; 20/s or 1200/min would be right'],
  ['20ms', '--rate: "20ms" is not a rate of requests; 20/s or 1200/min would be right'],
  ['20/fortnight', '--rate: "fortnight" is not a time to count requests in; there are /s, /min, /h and /day'],
  ['20/m', '--rate: "m" is not a time to count requests in; there are /s, /min, /h and /day'],
  ['0/s', '--rate: 0/s is out of range; it must be more than 0 and at most 1000000000/s, such as 20/s'],
  [
    '1e999/s',
    '--rate: 1e999/s is out of range; it must be more than 0 and at most 1000000000/s, such as 20/s',
  ],
] as const)('"%s" is refused', (text, sentence) => {
  expect(() => parseRequestRate(text, '--rate')).toThrow(new InputError(sentence))
})
