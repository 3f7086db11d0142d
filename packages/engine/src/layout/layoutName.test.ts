import { expect, test } from 'vitest'
import { type Layout, layoutOf } from './layout.ts'
import { layoutName } from './layoutName.ts'

const name = (degrees: Partial<Layout>, experts = false) => layoutName(layoutOf(degrees), experts)

test('degrees of one are left out, except of one accelerator alone', () => {
  expect(name({})).toBe('TP1')
  expect(name({ tensorParallel: 8 })).toBe('TP8')
  expect(name({ dataParallel: 8 })).toBe('DP8')
  expect(name({ pipelineParallel: 2 })).toBe('PP2 TP1')
  expect(name({ pipelineParallel: 2, tensorParallel: 4, contextParallel: 2, dataParallel: 8 })).toBe(
    'PP2 TP4 CP2 DP8',
  )
})

test('how experts are split is said of models that have any', () => {
  const degrees = { tensorParallel: 4, dataParallel: 8, expertParallel: 32 }
  expect(name(degrees, true)).toBe('TP4 DP8 EP32')
  expect(name(degrees)).toBe('TP4 DP8')
  expect(name({ ...degrees, expertParallel: 8 }, true)).toBe('TP4 DP8 EP8 ETP4')
})

test('two-dimensional tensor parallelism is rows by columns', () => {
  expect(name({ tensorParallel: 64, tensorParallelRows: 8 })).toBe('TP64 (8×8)')
  expect(name({ tensorParallel: 32, tensorParallelRows: 4 })).toBe('TP32 (4×8)')
})
