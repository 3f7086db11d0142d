import { expect, test } from 'vitest'
import { catalogue } from '../worker/catalogue.ts'
import { absentName, isFileName } from './absentName.ts'

const known = catalogue()

test.for([
  ['llama-3.1-70b', 'h100-sxm', undefined],
  ['Llama 3.1 70B', 'H100', undefined],
  ['my.yaml', 'h100-sxm', 'my.yaml'],
  ['llama-3.1-70b', 'my-chip', 'my-chip'],
] as const)('of %s on %s, %s is absent', ([model, hardware, name]) => {
  expect(absentName({ model, hardware }, known)).toBe(name)
})

test('nothing is absent before the catalog is there', () => {
  expect(absentName({ model: 'my.yaml', hardware: 'h100' }, { models: [], hardware: [] })).toBeUndefined()
})

test.for([
  ['my.yaml', true],
  ['a/config.json', true],
  ['llama-3.1-70b', false],
] as const)('%s is a file: %s', ([name, is]) => {
  expect(isFileName(name)).toBe(is)
})
