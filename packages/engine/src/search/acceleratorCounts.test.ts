import { expect, test } from 'vitest'
import { switchOf } from '../../test/tinyFixtures.ts'
import { InputError } from '../inputError.ts'
import { acceleratorCounts, everyCount } from './acceleratorCounts.ts'

const counts = (sizes: readonly number[], most: number) =>
  acceleratorCounts({ interconnect: sizes.map(switchOf) }, most)

test('powers of two as far as the interconnect joins', () => {
  expect(counts([8, 1024], 64)).toEqual([1, 2, 4, 8, 16, 32, 64])
  expect(counts([8], 64)).toEqual([1, 2, 4, 8])
})

test('whole domains of 72, twice as many each time', () => {
  expect(counts([72, 576], 576)).toEqual([1, 2, 4, 8, 16, 32, 64, 72, 128, 144, 256, 288, 512, 576])
})

test('the most itself, whatever it is', () => {
  expect(counts([8, 1024], 12)).toEqual([1, 2, 4, 8, 12])
  expect(counts([72, 576], 50)).toEqual([1, 2, 4, 8, 16, 32, 50])
})

test('every number, as far as the interconnect joins', () => {
  expect(everyCount({ interconnect: [switchOf(8), switchOf(1024)] }, 5)).toEqual([1, 2, 3, 4, 5])
  expect(everyCount({ interconnect: [switchOf(3)] }, 64)).toEqual([1, 2, 3])
})

test('a machine that works alone', () => {
  expect(counts([], 64)).toEqual([1])
})

test.each([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('at most %d is no number of them', (most) => {
  expect(() => counts([8], most)).toThrow(InputError)
})
