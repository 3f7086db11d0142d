import { expect, test } from 'vitest'
import { figureValue, quantityText, stepsOf } from './figureSteps.ts'

const bandwidth = { unit: 'bytesPerSecond', value: 3.35e12 } as const

test('the middle of a slider is what a machine has', () => {
  const { at, least, most, wordAt } = stepsOf(bandwidth, undefined)
  expect(at).toBe(0)
  expect(wordAt(at)).toBeUndefined()
  expect([wordAt(10), wordAt(-10), wordAt(most), wordAt(least)]).toEqual(['2x', '0.5x', '16x', '0.125x'])
})

test('each place of a slider is where its word puts it', () => {
  for (let step = -20; step <= 40; step += 1) {
    const { at } = stepsOf(bandwidth, stepsOf(bandwidth, undefined).wordAt(step))
    expect(at).toBe(step)
  }
})

test('a slider stands where a typed figure puts it', () => {
  expect(stepsOf(bandwidth, '6.7 TB/s').at).toBe(10)
  expect(stepsOf(bandwidth, '1 EB/s').at).toBe(0)
  expect(stepsOf(bandwidth, '900 TB/s').at).toBe(40)
})

test('a domain has sizes that lie between its neighbours', () => {
  const domain = { unit: 'count', value: 8 } as const
  const { at, least, most, wordAt } = stepsOf(domain, undefined, [2, 65_536])
  expect(wordAt(at)).toBeUndefined()
  expect([wordAt(least), wordAt(most)]).toEqual(['4', '8192'])
  expect(stepsOf(domain, '72').wordAt(stepsOf(domain, '72').at)).toBe('72')
})

test.for([
  ['2x', 160e9],
  ['96 GB', 96e9],
  ['400 Gb/s', 50e9],
  ['2 us', 2e-6],
  ['$2.10/h', 2.1],
  ['1 kW', 1000],
  ['16', 16],
  ['much', undefined],
  ['x', undefined],
] as const)('%s is %d', ([word, value]) => {
  expect(figureValue(word, 80e9)).toBe(value)
})

test.for([
  [3.35e12, 'bytesPerSecond', '3.35 TB/s'],
  [80e9, 'bytes', '80 GB'],
  [1.979e15, 'flopPerSecond', '1.98 PFLOP/s'],
  [6e-7, 'seconds', '600 ns'],
  [5e-6, 'seconds', '5 µs'],
  [0, 'seconds', '0 ns'],
  [700, 'watts', '700 W'],
  [2.95, 'dollarsPerHour', '$2.95/h'],
  [65_536, 'count', '65,536'],
] as const)('%d %s is written %s', ([value, unit, text]) => {
  expect(quantityText(value, unit)).toBe(text)
})
