import { describe, expect, test } from 'vitest'
import { catalogue } from '../worker/catalogue.ts'
import { fuzzyMatches } from './fuzzyMatch.ts'

const { models, hardware } = catalogue()

const first = (typed: string, entries = models) => fuzzyMatches(typed, entries)[0]?.id

describe('what is typed finds', () => {
  test.for([
    ['llama-3.1-70b', 'llama-3.1-70b'],
    ['Llama 3.1 70B', 'llama-3.1-70b'],
    ['LLAMA3.1 70', 'llama-3.1-70b'],
    ['70b llama 3.1', 'llama-3.1-70b'],
    ['lama 3.1 70b', 'llama-3.1-70b'],
    ['llamma 3.1 70b', 'llama-3.1-70b'],
    ['gptoss120', 'gpt-oss-120b'],
    ['dsv3', 'deepseek-v3'],
    ['deepsek v3', 'deepseek-v3'],
  ] as const)('%s: %s', ([typed, id]) => {
    expect(first(typed)).toBe(id)
  })

  test.for([
    ['h100', 'h100-sxm'],
    ['gb200', 'gb200'],
    ['mi 300 x', 'mi300x'],
    ['H200 SXM', 'h200'],
    ['tpu v5p', 'tpu-v5p'],
  ] as const)('the machine %s: %s', ([typed, id]) => {
    expect(first(typed, hardware)?.startsWith(id)).toBe(true)
  })
})

test('nothing typed is everything, in its order', () => {
  expect(fuzzyMatches(' -', models)).toEqual(models)
})

test('what is like nothing finds nothing', () => {
  expect(fuzzyMatches('zzzzqq', models)).toEqual([])
})

test('each is found by its id and by all of its aliases', () => {
  for (const entry of [...models, ...hardware])
    for (const name of [entry.id, ...entry.aliases])
      expect(fuzzyMatches(name, [...models, ...hardware]).slice(0, 3), name).toContain(entry)
})
