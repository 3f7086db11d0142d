import { expect, test } from 'vitest'
import { fileName } from './fileName.ts'

test('a file is named after what is in it', () => {
  const series = [
    { model: 'llama-3.1-70b', hardware: 'h100-sxm' },
    { model: 'llama-3.1-70b', hardware: 'b200-sxm' },
  ]
  expect(fileName(series, 'csv')).toBe('paretoken-llama-3.1-70b-h100-sxm-b200-sxm.csv')
})

test('names are short and plain', () => {
  const many = Array.from({ length: 20 }, (_, place) => ({
    model: 'a model/of mine',
    hardware: `machine-${place}`,
  }))
  expect(fileName(many, 'png')).toBe('paretoken-a-model-of-mine-and-20-more.png')
  expect(fileName([], 'json')).toBe('paretoken.json')
})
