import { expect, test } from 'vitest'
import { problemOf } from './problemOf.ts'

const curves = [
  undefined,
  {},
  { problem: '--ttft: "2" of what? 2ms or 2s would be right' },
  { problem: '--tpot 1ms is 1,000 tokens/s, but --min-speed asks for 50; leave one of them out' },
  { problem: 'unknown model: "llama"' },
]

test('a problem is of the flag that its sentence starts with', () => {
  expect(problemOf(curves, 'ttft')).toMatch(/^--ttft/)
  expect(problemOf(curves, 'tpot')).toMatch(/^--tpot/)
})

test('other flags have none', () => {
  expect(problemOf(curves, 'minSpeed')).toBeUndefined()
  expect(problemOf(curves, 'context')).toBeUndefined()
})
