import { expect, test } from 'vitest'
import { atPrice, machinesOf, priceOfMachine, type Rents, tierOf, tierPrice } from './rents.ts'

const rents: Rents = new Map([
  ['h100', { low: 1.9, typical: 2.95, high: 6 }],
  ['tpu', { typical: 4 }],
])
const [h100, tpu] = [
  { model: 'llama', hardware: 'h100' },
  { model: 'llama', hardware: 'tpu' },
]

test('series without prices have the typical rent', () => {
  expect(tierOf([h100, tpu], rents)).toBe('typical')
})

test('a tier is known again by its prices', () => {
  const low = [h100, tpu].map((series) => atPrice(series, tierPrice(rents.get(series.hardware), 'low')))
  expect(low.map(({ price }) => price)).toEqual(['1.9', undefined])
  expect(tierOf(low, rents)).toBe('low')
  expect(tierOf([{ ...h100, price: '2' }, tpu], rents)).toBeUndefined()
})

test('a machine has a price where its series agree', () => {
  const series = [h100, { ...h100, price: '2' }, tpu]
  expect(machinesOf(series)).toEqual(['h100', 'tpu'])
  expect(priceOfMachine(series, 'h100')).toBeUndefined()
  expect(priceOfMachine(series, 'tpu')).toBe('')
})
