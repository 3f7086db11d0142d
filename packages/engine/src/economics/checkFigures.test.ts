import { expect, test } from 'vitest'
import { InputError } from '../inputError.ts'
import { amount, checkFigures, someShare } from './checkFigures.ts'

const check = (value: unknown) => () =>
  checkFigures({ tokens: value as number }, 'request', { tokens: amount })

test('amounts are nothing or something, and finite', () => {
  for (const sound of [0, -0, 1e-15, 0.5, 3, 1e12]) expect(check(sound)).not.toThrow()
  for (const unsound of [-1, 1e-300, 1e13, Number.NaN, Number.POSITIVE_INFINITY, undefined, null, '3'])
    expect(check(unsound)).toThrow(InputError)
})

test('the sentence says where, what would be right and what is', () => {
  expect(check(-1)).toThrow('request.tokens must be 0 or a number from 1e-15 to 1000000000000, not -1')
  expect(() => checkFigures({ utilization: 0 }, '', { utilization: someShare })).toThrow(
    'utilization must be a number from 0.000001 to 1, not 0',
  )
})
